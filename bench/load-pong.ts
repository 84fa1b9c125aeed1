/** The least that a discord.js bot can do: the measure of what Discord's library itself costs. */
import { Client } from 'discord.js';

const client = new Client({
  intents: [],
  allowedMentions: { parse: [] },
  rest: { api: process.env.DISCORD_API ?? '', globalRequestsPerSecond: Number.POSITIVE_INFINITY },
});
client.on('interactionCreate', (interaction) => {
  if (interaction.isChatInputCommand()) void interaction.reply('pong');
});
client.once('clientReady', () => console.log('ready'));
process.once('SIGTERM', () => void client.destroy().then(() => process.exit(0)));
await client.login(process.env.DISCORD_TOKEN);
