/** Id of a field's control, by its path: the target of links from the task list and the check page. */
export const controlId = (path: string): string => `field-${path}`
