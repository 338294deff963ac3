package io.fluxer.embedded.core;

import java.util.Map;

import tools.jackson.databind.node.ObjectNode;

/**
 * What is done to the stickers of a guild, and the events it causes.
 */
final class Stickers {

	private static final int MAX_STICKERS = 500;

	private final GuildEvents events;

	private final AuditLog auditLog;

	Stickers(GuildEvents events, AuditLog auditLog) {
		this.events = events;
		this.auditLog = auditLog;
	}

	void create(GuildState guild, Actor actor, StickerState sticker) {
		if (guild.stickers().size() >= MAX_STICKERS) {
			throw ApiError.limit("MAX_STICKERS", "max_stickers", MAX_STICKERS);
		}
		guild.stickers().put(sticker.id(), sticker);
		this.auditLog.write(guild, actor, AuditEntry.STICKER_CREATE, sticker.id(), Map.of(),
				AuditLog.created(audited(sticker)));
	}

	void update(GuildState guild, Actor actor, StickerState before, StickerState after) {
		guild.stickers().put(after.id(), after);
		announce(guild);
		this.auditLog.write(guild, actor, AuditEntry.STICKER_UPDATE, after.id(), Map.of(),
				AuditLog.changed(audited(before), audited(after)));
	}

	void delete(GuildState guild, Actor actor, StickerState sticker) {
		guild.stickers().remove(sticker.id());
		announce(guild);
		this.auditLog.write(guild, actor, AuditEntry.STICKER_DELETE, sticker.id(), Map.of(),
				AuditLog.deleted(audited(sticker)));
	}

	/**
	 * Tells of all stickers of a guild, once for what one call has created.
	 */
	void announce(GuildState guild) {
		ObjectNode data = Json.object();
		data.set("stickers", ExpressionShapes.stickers(guild));
		this.events.send(guild, "GUILD_STICKERS_UPDATE", data);
	}

	private static ObjectNode audited(StickerState sticker) {
		return Json.object()
			.put("sticker_id", sticker.id().toString())
			.put("name", sticker.name())
			.put("description", sticker.description())
			.put("animated", sticker.animated())
			.put("creator_id", sticker.creator().id().toString());
	}

}
