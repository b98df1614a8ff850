export { filesIn, type GeneratorInput, readCache, writeCache } from "./cache.ts";
export { addBanner, compareFile, type OutputFile, otherFiles, writeFiles } from "./files.ts";
export { format } from "./format.ts";
export { type Output, reportWarnings } from "./report.ts";
