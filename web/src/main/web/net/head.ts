export interface Head {
  text: string;
  /** Nothing was left out. */
  whole: boolean;
}

/** The beginning of an answer; the rest of a large one is not fetched. */
export async function headOf(response: Response, limit: number): Promise<Head> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length > limit) {
      await reader?.cancel();
      return { text: text.slice(0, limit), whole: false };
    }
  }
  return { text: text + decoder.decode(), whole: true };
}
