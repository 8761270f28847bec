import {
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  TextEditorModule,
  TooltipModule,
  themeQuartz,
} from 'ag-grid-community'

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  TextEditorModule,
  CellStyleModule,
  ColumnApiModule,
  RowApiModule,
  RenderApiModule,
  ScrollApiModule,
  TooltipModule,
  LocaleModule,
])

export const gridTheme = themeQuartz.withParams({
  fontFamily: 'inherit',
  fontSize: 14,
  headerFontSize: 13,
  headerFontWeight: 600,
  rowHeight: 32,
  spacing: 6,
  columnBorder: true,
  headerColumnBorder: true,
  wrapperBorderRadius: 6,
  borderColor: '#d0d5dd',
  headerBackgroundColor: '#f2f4f7',
  rowHoverColor: '#f5f9ff',
})

export const gridTexts = {
  noRowsToShow: 'Cụm này chưa có đơn vị nào.',
  loadingOoo: 'Đang tải…',
}
