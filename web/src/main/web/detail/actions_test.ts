import { equal } from "../testing.ts";
import { refusals } from "./actions.ts";

const open = (status: Parameters<typeof refusals>[0]["status"]) =>
  Object.entries(refusals({ status, review: "none" })).filter(([, reason]) => !reason).map(([action]) => action);

Deno.test("each state allows what makes sense in it", () => {
  equal(open("processing"), []);
  equal(open("completed"), ["review", "pdf"]);
  equal(open("finalized"), ["review", "exporting", "pdf"]);
  equal(open("failed"), ["retry"]);
  equal(open("cancelled"), ["retry"]);
});
