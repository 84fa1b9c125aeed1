/** A topic in the reader's words → the events that are about it, by /ask's search. */
import type { Event } from '../../language/events/event.js';
import type { Library } from '../../library.js';

/** Passages that a topic reaches: enough for a long story, few enough to stay on it. */
const TOPIC_REACH = 60;
/**
 * Share of the best passage's score from which a passage is on the topic: those below share one
 * word with it, as other deals do with "grain deal". Of five topics on the shipped corpus, none
 * above it was off the topic.
 */
const ON_TOPIC = 0.45;

/** Whether an event's sentence is about the topic, and not only another one of its passage. */
export type Topic = (event: Event) => boolean;

export function toTopic(topic: string, { index, passages }: Library, today: string): Topic {
  const hits = index.search({ text: topic, today, limit: TOPIC_REACH }).passages;
  const least = (hits[0]?.score ?? 0) * ON_TOPIC;
  const words = new Map(
    hits.filter(({ score }) => score >= least).map(({ id, terms }) => [id, terms] as const),
  );
  return ({ passageId, start, end }) => {
    const text = passages.get(passageId)?.article.text.slice(start, end).toLowerCase() ?? '';
    // Terms are stems: the sentence has the word when it has its beginning.
    return words.get(passageId)?.some((term) => text.includes(term)) ?? false;
  };
}
