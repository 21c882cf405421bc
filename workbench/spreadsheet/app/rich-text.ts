/** Rich text of a cell: one run, as the engine keeps it, with a link over the whole of it. */
import { ServiceError } from '../service-error';

import type { AppSession } from './session';
import { hexColor } from './color';
import type { TextRun } from './descriptions';
import type { ObjectFactory } from './object-factory';

type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type RichTextValueBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;
type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type TextStyleBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;

export class RichTextValueObject implements Pick<
  RichTextValue,
  'copy' | 'getText' | 'getLinkUrl' | 'getTextStyle' | 'getRuns' | 'getStartIndex' | 'getEndIndex'
> {
  constructor(
    private readonly factory: ObjectFactory,
    readonly run: TextRun,
  ) {}

  copy(): RichTextValueBuilder {
    return this.factory.richTextBuilder(this.run);
  }

  getText(): string {
    return this.run.text;
  }

  getLinkUrl(): string | null {
    return this.run.link;
  }

  getTextStyle(): TextStyle {
    return this.factory.textStyle(this.run.style);
  }

  getRuns(): RichTextValue[] {
    return [this.factory.richText(this.run)];
  }

  getStartIndex(): number {
    return 0;
  }

  getEndIndex(): number {
    return this.run.text.length;
  }
}

export class RichTextValueBuilderObject implements Pick<
  RichTextValueBuilder,
  'build' | 'setText' | 'setLinkUrl' | 'setTextStyle'
> {
  constructor(
    private readonly session: AppSession,
    private readonly factory: ObjectFactory,
    private run: TextRun = { text: '', link: null, style: {} },
  ) {}

  build(): RichTextValue {
    return this.factory.richText(this.run);
  }

  setText(text: string): RichTextValueBuilder {
    this.run = { text: String(text), link: null, style: {} };
    return this as unknown as RichTextValueBuilder;
  }

  setLinkUrl(...args: unknown[]): RichTextValueBuilder {
    this.run = { ...this.run, link: this.#wholeRun(args) as string | null };
    return this as unknown as RichTextValueBuilder;
  }

  setTextStyle(...args: unknown[]): RichTextValueBuilder {
    const style = this.#wholeRun(args);
    const own =
      style === null
        ? {}
        : this.session.original(TextStyleObject, style, 'SpreadsheetApp.RichTextValueBuilder.setTextStyle')
            .style;
    this.run = { ...this.run, style: own };
    return this as unknown as RichTextValueBuilder;
  }

  #wholeRun(args: readonly unknown[]): unknown {
    if (args.length === 1) return args[0];
    const [start, end, value] = args;
    if (start === 0 && end === this.run.text.length) return value;
    throw new ServiceError(
      'not in the workbench: rich text in which only a part of the cell has a link or a style of its own',
    );
  }
}

type StyleGetters =
  | 'copy'
  | 'getFontFamily'
  | 'getFontSize'
  | 'getForegroundColor'
  | 'isBold'
  | 'isItalic'
  | 'isStrikethrough'
  | 'isUnderline';

export class TextStyleObject implements Pick<TextStyle, StyleGetters> {
  constructor(
    private readonly factory: ObjectFactory,
    readonly style: TextRun['style'],
  ) {}

  copy(): TextStyleBuilder {
    return this.factory.textStyleBuilder(this.style);
  }

  getFontFamily(): string | null {
    return this.style.fontFamily ?? null;
  }

  getFontSize(): number | null {
    return this.style.fontSize ?? null;
  }

  getForegroundColor(): string | null {
    return this.style.textColor ?? null;
  }

  isBold(): boolean | null {
    return this.style.bold ?? null;
  }

  isItalic(): boolean | null {
    return this.style.italic ?? null;
  }

  isStrikethrough(): boolean | null {
    return this.style.strikethrough ?? null;
  }

  isUnderline(): boolean | null {
    return this.style.underline ?? null;
  }
}

type StyleSetters =
  | 'build'
  | 'setBold'
  | 'setFontFamily'
  | 'setFontSize'
  | 'setForegroundColor'
  | 'setItalic'
  | 'setStrikethrough'
  | 'setUnderline';

export class TextStyleBuilderObject implements Pick<TextStyleBuilder, StyleSetters> {
  constructor(
    private readonly factory: ObjectFactory,
    private style: TextRun['style'] = {},
  ) {}

  build(): TextStyle {
    return this.factory.textStyle(this.style);
  }

  setBold(bold: boolean): TextStyleBuilder {
    return this.#with({ bold });
  }

  setFontFamily(fontFamily: string): TextStyleBuilder {
    return this.#with({ fontFamily });
  }

  setFontSize(fontSize: number): TextStyleBuilder {
    return this.#with({ fontSize });
  }

  setForegroundColor(color: string): TextStyleBuilder {
    return this.#with({ textColor: hexColor(color) });
  }

  setItalic(italic: boolean): TextStyleBuilder {
    return this.#with({ italic });
  }

  setStrikethrough(strikethrough: boolean): TextStyleBuilder {
    return this.#with({ strikethrough });
  }

  setUnderline(underline: boolean): TextStyleBuilder {
    return this.#with({ underline });
  }

  #with(change: TextRun['style']): TextStyleBuilder {
    this.style = { ...this.style, ...change };
    return this as unknown as TextStyleBuilder;
  }
}
