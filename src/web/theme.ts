import { createTheme, InputWrapper } from '@mantine/core';

/**
 * What Mantine's parts look like here. Their variables stand in theme.css: written as a style element by script,
 * the content security policy would refuse them.
 */
export const theme = createTheme({
  primaryColor: 'blue',
  fontFamily: 'Inter, "Segoe UI", system-ui, sans-serif',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // What explains a field stands below it: boxes beside each other begin at one height.
    InputWrapper: InputWrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    }),
  },
});
