/** Words of what can be kept of a submission. */
export const texts = {
  title: 'To keep',
  making: 'Your dossier and your receipt are being made as PDF. They will be here in a moment.',
  failed:
    'The PDFs could not be made yet. Your dossier is submitted and safe: the exact content is below, and the receipt is on this portal and in your mail.',
  again: 'Make the PDFs again',
  names: {
    'dossier.pdf': 'Your dossier as PDF',
    'receipt.pdf': 'Receipt as PDF',
    'content.json': 'The exact content (JSON)',
  },
}
