// The official JavaScript client.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(`${process.cwd()}/package.json`);
const { Client } = await import(pathToFileURL(require.resolve("camunda-external-task-client-js")));
const [baseUrl, concurrency, pause] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4] ?? 0)];

const client = new Client({
  baseUrl, maxTasks: concurrency, maxParallelExecutions: concurrency, interval: 0, asyncResponseTimeout: 5000,
});
client.subscribe("benchmark", { lockDuration: 60000 }, async ({ task, taskService }) => {
  if (pause) await new Promise((resolve) => setTimeout(resolve, pause * 1000));
  await taskService.complete(task);
});
