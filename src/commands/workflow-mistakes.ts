/** What GitHub's own parser finds wrong with a workflow; empty: nothing. It is large, so it is loaded here alone. */
export async function workflowMistakes(name: string, content: string): Promise<readonly string[]> {
  const { NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser')
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  return context.errors.getErrors().map(({ message }) => message)
}
