package io.fluxer.embedded.core;

import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is done to a guild as a whole, and the events it causes.
 */
final class Guilds {

	private final World world;

	private final GuildEvents events;

	private final AuditLog auditLog;

	Guilds(World world, GuildEvents events, AuditLog auditLog) {
		this.world = world;
		this.events = events;
		this.auditLog = auditLog;
	}

	void update(GuildState guild, Actor actor, GuildPatch patch) {
		List.of("system_channel_id", "afk_channel_id").forEach((name) -> requireChannel(guild, patch.channelId(name)));
		change(guild, actor, patch.applyTo(guild.settings()));
	}

	/**
	 * Sets the code of the vanity URL.
	 * @throws ApiError if another guild has it
	 */
	void setVanityCode(GuildState guild, Actor actor, @Nullable String code) {
		boolean taken = code != null && this.world.guilds()
			.stream()
			.anyMatch((other) -> !other.equals(guild) && code.equals(other.vanityCode()));
		if (taken) {
			throw ApiError.form("code", "This vanity URL is already taken.", "VANITY_URL_CODE_ALREADY_TAKEN");
		}
		change(guild, actor, guild.settings().deepCopy().put("vanity_url_code", code));
	}

	void transfer(GuildState guild, Actor actor, MemberState member) {
		if (member.user().bot()) {
			throw ApiError.of(400, "CANNOT_TRANSFER_OWNERSHIP_TO_BOT", "You can't transfer ownership to a bot.");
		}
		ObjectNode before = audited(guild);
		this.events.watchingVisibility(guild, () -> guild.transferTo(member.user()));
		announce(guild, actor, before);
	}

	void delete(GuildState guild) {
		this.events.deleted(guild);
		this.world.removeGuild(guild);
	}

	private void change(GuildState guild, Actor actor, ObjectNode settings) {
		ObjectNode before = audited(guild);
		guild.settings(settings);
		announce(guild, actor, before);
	}

	private void announce(GuildState guild, Actor actor, ObjectNode before) {
		this.events.send(guild, "GUILD_UPDATE", GuildShapes.properties(guild));
		ArrayNode changes = AuditLog.changed(before, audited(guild));
		if (!changes.isEmpty()) {
			this.auditLog.write(guild, actor, AuditEntry.GUILD_UPDATE, guild.id(), Map.of(), changes);
		}
	}

	private static void requireChannel(GuildState guild, @Nullable Snowflake id) {
		if (id != null && guild.channels().stream().noneMatch((channel) -> channel.id().equals(id))) {
			throw ApiError.unknownChannel();
		}
	}

	private static ObjectNode audited(GuildState guild) {
		return guild.settings().deepCopy().put("owner_id", guild.ownerId().toString());
	}

}
