/**
 * Discord's limits on a message and a command, each with where it is written down. Discord counts
 * code points; UTF-16 lengths are never smaller, so counting `.length` is safe.
 */

/** Components of a message, nested ones included (components/reference, "Components V2"). */
export const COMPONENTS = 40;
/** Characters over all Text Displays of a message (enforced; discord-api-docs PR 8562). */
export const CHARACTERS = 4_000;
/** UTF-8 bytes over all Text Displays, else HTTP 500 (discord-api-docs issue 8554). */
export const BYTES = 10_170;
/** What each Text Display adds to the bytes (same issue). */
export const BYTES_PER_DISPLAY = 12;

/** Buttons in an action row (components/reference, "Action Row"). */
export const BUTTONS_PER_ROW = 5;
/** Length of a custom_id, from 1 (components/reference, "Custom ID"). */
export const CUSTOM_ID = 100;
/** Length of a button's label (components/reference, "Button"). */
export const BUTTON_LABEL = 80;
/** Options of a string select, from 1 (components/reference, "String Select"). */
export const SELECT_OPTIONS = 25;
/** Label, value and description of a select option, each (same). */
export const OPTION_TEXT = 100;
/** Placeholder of a select (same). */
export const PLACEHOLDER = 150;
/** Alt text of a picture (components/reference, "Media Gallery"). */
export const ALT_TEXT = 1_024;
/** Files of a message, and pictures of a gallery (resources/message, "Create Message"). */
export const FILES = 10;

/** Choices of an autocomplete or an option (interactions/application-commands). */
export const CHOICES = 25;
/** Name and value of a choice, each, from 1 (same). */
export const CHOICE_TEXT = 100;
