package io.fluxer.embedded.core;

import java.util.Map;

import tools.jackson.databind.node.ObjectNode;

/**
 * What is done to the emojis of a guild, and the events it causes.
 */
final class Emojis {

	private static final int MAX_EMOJIS = 500;

	private final World world;

	private final GuildEvents events;

	private final AuditLog auditLog;

	Emojis(World world, GuildEvents events, AuditLog auditLog) {
		this.world = world;
		this.events = events;
		this.auditLog = auditLog;
	}

	EmojiState create(GuildState guild, Actor actor, String name, boolean animated) {
		if (guild.emojis().size() >= MAX_EMOJIS) {
			throw ApiError.limit("MAX_EMOJIS", "max_emojis", MAX_EMOJIS);
		}
		EmojiState emoji = new EmojiState(this.world.nextId(), name, animated, actor.user());
		guild.emojis().put(emoji.id(), emoji);
		this.auditLog.write(guild, actor, AuditEntry.EMOJI_CREATE, emoji.id(), Map.of(),
				AuditLog.created(audited(emoji)));
		return emoji;
	}

	EmojiState rename(GuildState guild, Actor actor, EmojiState before, String name) {
		EmojiState after = before.withName(name);
		guild.emojis().put(after.id(), after);
		announce(guild);
		this.auditLog.write(guild, actor, AuditEntry.EMOJI_UPDATE, after.id(), Map.of(),
				AuditLog.changed(audited(before), audited(after)));
		return after;
	}

	void delete(GuildState guild, Actor actor, EmojiState emoji) {
		guild.emojis().remove(emoji.id());
		announce(guild);
		this.auditLog.write(guild, actor, AuditEntry.EMOJI_DELETE, emoji.id(), Map.of(),
				AuditLog.deleted(audited(emoji)));
	}

	/**
	 * Tells of all emojis of a guild, once for what one call has created.
	 */
	void announce(GuildState guild) {
		ObjectNode data = Json.object();
		data.set("emojis", ExpressionShapes.emojis(guild));
		this.events.send(guild, "GUILD_EMOJIS_UPDATE", data);
	}

	private static ObjectNode audited(EmojiState emoji) {
		return Json.object()
			.put("emoji_id", emoji.id().toString())
			.put("name", emoji.name())
			.put("animated", emoji.animated())
			.put("creator_id", emoji.creator().id().toString());
	}

}
