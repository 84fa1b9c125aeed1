/** Message JSON → HTML: what Discord would make of it, component by component. */
import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import {
  type ButtonJson,
  type ChildJson,
  COMPONENT,
  type ContainerJson,
  type MessageJson,
  type RowJson,
  type SelectJson,
} from '../discord/message-json.js';
import { toNodes } from './preview-markdown.js';

/**
 * Pictures and files come from /files/; a button is a link and a select a form, both to
 * `/?component=ID`, so that a card works without JavaScript.
 * @param question carried along, so that the text box keeps it
 */
export function toCardHtml(message: MessageJson, question: string): string {
  return toHtml(message.components.map((container) => toCard(container, question)));
}

export function element(
  tagName: string,
  properties: Properties,
  children: readonly (ElementContent | string)[] = [],
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  };
}

function toCard({ accent_color: accent, components }: ContainerJson, question: string): Element {
  const color = accent.toString(16).padStart(6, '0');
  const children = components.flatMap((component) => toChild(component, question));
  return element('article', { className: ['card', `accent-${color}`] }, children);
}

function toChild(component: ChildJson, question: string): ElementContent[] {
  switch (component.type) {
    case COMPONENT.text:
      return [element('section', {}, toNodes(component.content))];
    case COMPONENT.gallery:
      return component.items.map(({ media, description }) =>
        element('figure', {}, [element('img', { src: toFile(media.url), alt: description })]),
      );
    case COMPONENT.file: {
      const href = toFile(component.file.url);
      const name = href.slice(href.lastIndexOf('/') + 1);
      return [
        element('p', {}, [element('a', { className: ['file'], href, download: name }, [name])]),
      ];
    }
    case COMPONENT.separator:
      return [element('hr', {})];
    case COMPONENT.row:
      return [toRow(component, question)];
  }
}

function toRow({ components }: RowJson, question: string): Element {
  const children = components.map((component) =>
    component.type === COMPONENT.button
      ? toButton(component, question)
      : toSelect(component, question),
  );
  return element('div', { className: ['row'] }, children);
}

function toButton({ custom_id: id, label }: ButtonJson, question: string): Element {
  const query = new URLSearchParams({ ...(question && { q: question }), component: id });
  return element('a', { className: ['button'], href: `/?${query}` }, [label]);
}

function toSelect({ custom_id: id, placeholder, options }: SelectJson, question: string): Element {
  const hidden = (name: string, value: string) => element('input', { type: 'hidden', name, value });
  const choices = options.map(({ value, label, description }) =>
    element('option', { value }, [description ? `${label} – ${description}` : label]),
  );
  return element('form', { action: '/', method: 'get' }, [
    ...(question ? [hidden('q', question)] : []),
    hidden('component', id),
    element('select', { name: 'value', ariaLabel: placeholder, required: true }, [
      element('option', { value: '' }, [placeholder]),
      ...choices,
    ]),
    element('button', { type: 'submit' }, ['Show']),
  ]);
}

/** `attachment://matrix.png` → `/files/matrix.png` */
function toFile(url: string): string {
  return `/files/${encodeURIComponent(url.replace(/^attachment:\/\//, ''))}`;
}
