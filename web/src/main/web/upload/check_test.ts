import { equal } from "../testing.ts";
import { refusal } from "./check.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const check = (name: string, head: Uint8Array) => refusal(name, head.length, head);

Deno.test("an empty file is not sent", () => {
  equal(check("a.pdf", new Uint8Array()), "The file is empty");
});

Deno.test("a name that lies is told what the file is", () => {
  equal(check("a.docx", bytes("%PDF-1.7")), "The name says .docx, but this is a PDF");
  equal(check("a.pdf", bytes("hello")), "The name says .pdf, but this is not a PDF");
});

Deno.test("a PDF may have a little before its mark", () => {
  equal(check("a.pdf", bytes("\r\n%PDF-1.4")), undefined);
});

Deno.test("a password is named", () => {
  equal(check("a.xlsx", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))?.split(".")[0], "The document is protected by a password");
});

Deno.test("binary files of other types are refused, text and unknown names are left to the server", () => {
  equal(check("movie.mp4", new Uint8Array([0, 0, 0, 32]))?.split(".")[0], "Type not accepted");
  equal([check("a.csv", bytes("id;name")), check("noname", bytes("%PDF-1.7")), check("a.log", bytes("text"))], [
    undefined,
    undefined,
    undefined,
  ]);
});
