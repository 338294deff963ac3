package io.fluxer.embedded.core;

import java.util.Map;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * An entry of a guild's audit log.
 *
 * @param id its id
 * @param action the kind of action
 * @param userId who acted
 * @param targetId what it was done to, if anything
 * @param reason the reason that was given, if any
 * @param options further facts, written as text
 * @param changes what changed
 */
record AuditEntry(Snowflake id, int action, Snowflake userId, @Nullable String targetId, @Nullable String reason,
		Map<String, String> options, ArrayNode changes) {

	static final int GUILD_UPDATE = 1;

	static final int CHANNEL_CREATE = 10;

	static final int CHANNEL_UPDATE = 11;

	static final int CHANNEL_DELETE = 12;

	static final int OVERWRITE_CREATE = 13;

	static final int OVERWRITE_UPDATE = 14;

	static final int OVERWRITE_DELETE = 15;

	static final int MEMBER_KICK = 20;

	static final int MEMBER_BAN_ADD = 22;

	static final int MEMBER_BAN_REMOVE = 23;

	static final int MEMBER_UPDATE = 24;

	static final int MEMBER_ROLE_UPDATE = 25;

	static final int ROLE_CREATE = 30;

	static final int ROLE_UPDATE = 31;

	static final int ROLE_DELETE = 32;

	static final int INVITE_CREATE = 40;

	static final int INVITE_DELETE = 42;

	static final int WEBHOOK_CREATE = 50;

	static final int WEBHOOK_UPDATE = 51;

	static final int WEBHOOK_DELETE = 52;

	static final int EMOJI_CREATE = 60;

	static final int EMOJI_UPDATE = 61;

	static final int EMOJI_DELETE = 62;

	static final int MESSAGE_DELETE = 72;

	static final int MESSAGE_BULK_DELETE = 73;

	static final int MESSAGE_PIN = 74;

	static final int MESSAGE_UNPIN = 75;

	static final int STICKER_CREATE = 90;

	static final int STICKER_UPDATE = 91;

	static final int STICKER_DELETE = 92;

}
