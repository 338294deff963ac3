package io.fluxer.embedded.core;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of the API that is about messages: the channels between accounts, what is
 * written there and in guilds, by accounts and by webhooks, its files, pins and
 * reactions, and the emojis and stickers in it.
 */
final class MessageApi {

	private final DirectChannels directs;

	private final Conversations conversations;

	private final Reactions reactions;

	private final List<Route> routes = new ArrayList<>();

	MessageApi(World world, Secrets secrets, FileStore files, Uploads uploads, Access access, ChannelEvents events,
			GuildEvents guildEvents, AuditLog auditLog) {
		Slowmode slowmode = new Slowmode(world.clock());
		this.directs = new DirectChannels(world, events);
		this.conversations = new Conversations(world, events, this.directs, new MessageReader(world, files, uploads),
				slowmode, auditLog);
		this.reactions = new Reactions(events);
		Pins pins = new Pins(world, events, this.conversations, auditLog);
		GroupChannels groups = new GroupChannels(world, events, this.conversations);
		Webhooks webhooks = new Webhooks(world, secrets, guildEvents, auditLog);
		this.routes.addAll(new PrivateChannelRoutes(world, access, this.directs, groups).routes());
		this.routes.addAll(new BulkRoutes(access, this.conversations).routes());
		this.routes.addAll(new PinRoutes(access, pins).routes());
		this.routes.addAll(new UploadRoutes(access, uploads).routes());
		this.routes.addAll(new ChannelRoutes(access, this.conversations, slowmode).routes());
		this.routes.addAll(new ReactionRoutes(world, access, this.reactions).routes());
		this.routes.addAll(new WebhookRoutes(world, access, webhooks).routes());
		this.routes.addAll(new WebhookMessageRoutes(webhooks, this.conversations).routes());
		Emojis emojis = new Emojis(world, guildEvents, auditLog);
		this.routes.addAll(new EmojiRoutes(world, access, emojis).routes());
		Stickers stickers = new Stickers(guildEvents, auditLog);
		this.routes.addAll(new StickerRoutes(world, access, stickers).routes());
	}

	DirectChannels directs() {
		return this.directs;
	}

	Conversations conversations() {
		return this.conversations;
	}

	Reactions reactions() {
		return this.reactions;
	}

	List<Route> routes() {
		return this.routes;
	}

}
