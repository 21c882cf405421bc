import type { WorkbenchDocument } from '../spreadsheet/document';
import { withXmlClasses } from '../spreadsheet/xlsx';

/**
 * The workbook as an Excel file. The engine writes XML as text, parses it with the browser's DOMParser and at once
 * writes the same text with the browser's XMLSerializer. Node has neither; jsdom's take seconds and hundreds of
 * megabytes for a book of 10,000 rows. So here the text is passed through unparsed.
 */
export async function excelFile(document: WorkbenchDocument): Promise<Uint8Array> {
  const { warn } = console;
  // It tells the console about every rule that Excel does not know.
  console.warn = () => undefined;
  try {
    return await withXmlClasses({ DOMParser: PassingParser, XMLSerializer: PassingSerializer }, () =>
      document.toXlsx(),
    );
  } finally {
    console.warn = warn;
  }
}

class UnparsedXml {
  constructor(readonly text: string) {}

  /** Asked by the engine whether parsing went wrong. */
  querySelector(): null {
    return null;
  }
}

class PassingParser {
  parseFromString(text: string): UnparsedXml {
    return new UnparsedXml(text);
  }
}

class PassingSerializer {
  serializeToString({ text }: UnparsedXml): string {
    return text;
  }
}
