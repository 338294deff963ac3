package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What an entry of the audit log tells. An open set: a value this version does not know
 * is kept as it came (Fluxer's API, audit log actions).
 *
 * @param value the number on the wire
 * @since 0.1.0
 */
public record AuditLogAction(@JsonValue int value) {

	/** The guild was changed. */
	public static final AuditLogAction GUILD_UPDATE = new AuditLogAction(1);

	/** A channel was made. */
	public static final AuditLogAction CHANNEL_CREATE = new AuditLogAction(10);

	/** A channel was changed. */
	public static final AuditLogAction CHANNEL_UPDATE = new AuditLogAction(11);

	/** A channel was deleted. */
	public static final AuditLogAction CHANNEL_DELETE = new AuditLogAction(12);

	/** A channel's permission overwrite was made. */
	public static final AuditLogAction CHANNEL_OVERWRITE_CREATE = new AuditLogAction(13);

	/** A channel's permission overwrite was changed. */
	public static final AuditLogAction CHANNEL_OVERWRITE_UPDATE = new AuditLogAction(14);

	/** A channel's permission overwrite was deleted. */
	public static final AuditLogAction CHANNEL_OVERWRITE_DELETE = new AuditLogAction(15);

	/** A member was removed. */
	public static final AuditLogAction MEMBER_KICK = new AuditLogAction(20);

	/** Inactive members were removed. */
	public static final AuditLogAction MEMBER_PRUNE = new AuditLogAction(21);

	/** A user was banned. */
	public static final AuditLogAction MEMBER_BAN_ADD = new AuditLogAction(22);

	/** A ban was lifted. */
	public static final AuditLogAction MEMBER_BAN_REMOVE = new AuditLogAction(23);

	/** A member was changed. */
	public static final AuditLogAction MEMBER_UPDATE = new AuditLogAction(24);

	/** The roles of a member were changed. */
	public static final AuditLogAction MEMBER_ROLE_UPDATE = new AuditLogAction(25);

	/** Members were moved to another voice channel. */
	public static final AuditLogAction MEMBER_MOVE = new AuditLogAction(26);

	/** Members were disconnected from voice. */
	public static final AuditLogAction MEMBER_DISCONNECT = new AuditLogAction(27);

	/** A bot was added. */
	public static final AuditLogAction BOT_ADD = new AuditLogAction(28);

	/** A role was made. */
	public static final AuditLogAction ROLE_CREATE = new AuditLogAction(30);

	/** A role was changed. */
	public static final AuditLogAction ROLE_UPDATE = new AuditLogAction(31);

	/** A role was deleted. */
	public static final AuditLogAction ROLE_DELETE = new AuditLogAction(32);

	/** An invite was made. */
	public static final AuditLogAction INVITE_CREATE = new AuditLogAction(40);

	/** An invite was changed. */
	public static final AuditLogAction INVITE_UPDATE = new AuditLogAction(41);

	/** An invite was deleted. */
	public static final AuditLogAction INVITE_DELETE = new AuditLogAction(42);

	/** A webhook was made. */
	public static final AuditLogAction WEBHOOK_CREATE = new AuditLogAction(50);

	/** A webhook was changed. */
	public static final AuditLogAction WEBHOOK_UPDATE = new AuditLogAction(51);

	/** A webhook was deleted. */
	public static final AuditLogAction WEBHOOK_DELETE = new AuditLogAction(52);

	/** A custom emoji was made. */
	public static final AuditLogAction EMOJI_CREATE = new AuditLogAction(60);

	/** A custom emoji was changed. */
	public static final AuditLogAction EMOJI_UPDATE = new AuditLogAction(61);

	/** A custom emoji was deleted. */
	public static final AuditLogAction EMOJI_DELETE = new AuditLogAction(62);

	/** Messages of a member were deleted. */
	public static final AuditLogAction MESSAGE_DELETE = new AuditLogAction(72);

	/** Many messages were deleted at once. */
	public static final AuditLogAction MESSAGE_BULK_DELETE = new AuditLogAction(73);

	/** A message was pinned. */
	public static final AuditLogAction MESSAGE_PIN = new AuditLogAction(74);

	/** A message was unpinned. */
	public static final AuditLogAction MESSAGE_UNPIN = new AuditLogAction(75);

	/** A sticker was made. */
	public static final AuditLogAction STICKER_CREATE = new AuditLogAction(90);

	/** A sticker was changed. */
	public static final AuditLogAction STICKER_UPDATE = new AuditLogAction(91);

	/** A sticker was deleted. */
	public static final AuditLogAction STICKER_DELETE = new AuditLogAction(92);

	/**
	 * Returns the action with the given number, known or not.
	 * @param value the number on the wire
	 * @return the action
	 */
	@JsonCreator
	public static AuditLogAction of(int value) {
		return new AuditLogAction(value);
	}

}
