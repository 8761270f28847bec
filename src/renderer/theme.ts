import type { ThemeConfig } from 'antd'

/** Colours of the window's own parts; high contrast on white, and never the only sign of a state. */
export const colours = {
  ink: '#101828',
  quiet: '#475467',
  line: '#d0d5dd',
  page: '#f5f7fa',
  primary: '#1d4e89',
  done: '#1b6e3c',
  attention: '#8a5300',
  wrong: '#b42318',
} as const

/** A sober look for long hours: 15 px text, tall click targets, compact tables. */
export const theme: ThemeConfig = {
  token: {
    fontFamily: '"Segoe UI", system-ui, -apple-system, "Noto Sans", "DejaVu Sans", sans-serif',
    fontSize: 15,
    fontSizeSM: 13.5,
    fontSizeLG: 16,
    controlHeight: 36,
    controlHeightSM: 30,
    borderRadius: 6,
    colorPrimary: colours.primary,
    colorInfo: colours.primary,
    colorLink: colours.primary,
    colorSuccess: colours.done,
    colorWarning: '#b54708',
    colorError: colours.wrong,
    colorSuccessBg: '#e8f5ec',
    colorSuccessBorder: '#8fc7a4',
    colorWarningBg: '#fff6e3',
    colorWarningBorder: '#e0b265',
    colorErrorBg: '#fdeceb',
    colorErrorBorder: '#e9a8a2',
    colorInfoBg: '#eaf2fb',
    colorInfoBorder: '#a9c6e8',
    colorText: colours.ink,
    colorTextSecondary: colours.quiet,
    colorTextDescription: colours.quiet,
    colorTextPlaceholder: '#667085',
    colorBorder: '#b6bfcc',
    colorBorderSecondary: colours.line,
    colorBgLayout: colours.page,
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
    lineWidthFocus: 3,
  },
  components: {
    Table: {
      cellPaddingBlockSM: 6,
      cellPaddingInlineSM: 10,
      headerBg: '#e9eef5',
      headerColor: colours.ink,
      rowHoverBg: '#f0f5fb',
      borderColor: colours.line,
      // what an empty table says is to be read
      colorTextDisabled: colours.quiet,
    },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    Tabs: { horizontalMargin: '0 0 12px 0' },
    Button: { fontWeight: 500 },
  },
}
