package io.fluxer.event;

/**
 * The names of the dispatches a bot can receive (Fluxer's gateway, dispatch events).
 *
 * @since 0.1.0
 */
public final class Events {

	/** The dispatch READY. */
	public static final String READY = "READY";

	/** The dispatch RESUMED. */
	public static final String RESUMED = "RESUMED";

	/** The dispatch SESSIONS_REPLACE. */
	public static final String SESSIONS_REPLACE = "SESSIONS_REPLACE";

	/** The dispatch RATE_LIMITED. */
	public static final String RATE_LIMITED = "RATE_LIMITED";

	/** The dispatch USER_UPDATE. */
	public static final String USER_UPDATE = "USER_UPDATE";

	/** The dispatch GUILD_CREATE. */
	public static final String GUILD_CREATE = "GUILD_CREATE";

	/** The dispatch GUILD_SYNC. */
	public static final String GUILD_SYNC = "GUILD_SYNC";

	/** The dispatch GUILD_UPDATE. */
	public static final String GUILD_UPDATE = "GUILD_UPDATE";

	/** The dispatch GUILD_DELETE. */
	public static final String GUILD_DELETE = "GUILD_DELETE";

	/** The dispatch GUILD_ROLE_CREATE. */
	public static final String GUILD_ROLE_CREATE = "GUILD_ROLE_CREATE";

	/** The dispatch GUILD_ROLE_UPDATE. */
	public static final String GUILD_ROLE_UPDATE = "GUILD_ROLE_UPDATE";

	/** The dispatch GUILD_ROLE_UPDATE_BULK. */
	public static final String GUILD_ROLE_UPDATE_BULK = "GUILD_ROLE_UPDATE_BULK";

	/** The dispatch GUILD_ROLE_DELETE. */
	public static final String GUILD_ROLE_DELETE = "GUILD_ROLE_DELETE";

	/** The dispatch GUILD_EMOJIS_UPDATE. */
	public static final String GUILD_EMOJIS_UPDATE = "GUILD_EMOJIS_UPDATE";

	/** The dispatch GUILD_STICKERS_UPDATE. */
	public static final String GUILD_STICKERS_UPDATE = "GUILD_STICKERS_UPDATE";

	/** The dispatch GUILD_MEMBER_ADD. */
	public static final String GUILD_MEMBER_ADD = "GUILD_MEMBER_ADD";

	/** The dispatch GUILD_MEMBER_UPDATE. */
	public static final String GUILD_MEMBER_UPDATE = "GUILD_MEMBER_UPDATE";

	/** The dispatch GUILD_MEMBER_REMOVE. */
	public static final String GUILD_MEMBER_REMOVE = "GUILD_MEMBER_REMOVE";

	/** The dispatch GUILD_MEMBERS_CHUNK. */
	public static final String GUILD_MEMBERS_CHUNK = "GUILD_MEMBERS_CHUNK";

	/** The dispatch GUILD_MEMBER_LIST_UPDATE. */
	public static final String GUILD_MEMBER_LIST_UPDATE = "GUILD_MEMBER_LIST_UPDATE";

	/** The dispatch GUILD_AUDIT_LOG_ENTRY_CREATE. */
	public static final String GUILD_AUDIT_LOG_ENTRY_CREATE = "GUILD_AUDIT_LOG_ENTRY_CREATE";

	/** The dispatch GUILD_BAN_ADD. */
	public static final String GUILD_BAN_ADD = "GUILD_BAN_ADD";

	/** The dispatch GUILD_BAN_REMOVE. */
	public static final String GUILD_BAN_REMOVE = "GUILD_BAN_REMOVE";

	/** The dispatch GUILD_COUNTS_UPDATE. */
	public static final String GUILD_COUNTS_UPDATE = "GUILD_COUNTS_UPDATE";

	/** The dispatch CHANNEL_CREATE. */
	public static final String CHANNEL_CREATE = "CHANNEL_CREATE";

	/** The dispatch CHANNEL_UPDATE. */
	public static final String CHANNEL_UPDATE = "CHANNEL_UPDATE";

	/** The dispatch CHANNEL_UPDATE_BULK. */
	public static final String CHANNEL_UPDATE_BULK = "CHANNEL_UPDATE_BULK";

	/** The dispatch CHANNEL_DELETE. */
	public static final String CHANNEL_DELETE = "CHANNEL_DELETE";

	/** The dispatch CHANNEL_RECIPIENT_ADD. */
	public static final String CHANNEL_RECIPIENT_ADD = "CHANNEL_RECIPIENT_ADD";

	/** The dispatch CHANNEL_RECIPIENT_REMOVE. */
	public static final String CHANNEL_RECIPIENT_REMOVE = "CHANNEL_RECIPIENT_REMOVE";

	/** The dispatch CHANNEL_PINS_ACK. */
	public static final String CHANNEL_PINS_ACK = "CHANNEL_PINS_ACK";

	/** The dispatch CHANNEL_PINS_UPDATE. */
	public static final String CHANNEL_PINS_UPDATE = "CHANNEL_PINS_UPDATE";

	/** The dispatch CHANNEL_MEMBER_COUNTS_UPDATE. */
	public static final String CHANNEL_MEMBER_COUNTS_UPDATE = "CHANNEL_MEMBER_COUNTS_UPDATE";

	/** The dispatch WEBHOOKS_UPDATE. */
	public static final String WEBHOOKS_UPDATE = "WEBHOOKS_UPDATE";

	/** The dispatch INVITE_CREATE. */
	public static final String INVITE_CREATE = "INVITE_CREATE";

	/** The dispatch INVITE_DELETE. */
	public static final String INVITE_DELETE = "INVITE_DELETE";

	/** The dispatch MESSAGE_CREATE. */
	public static final String MESSAGE_CREATE = "MESSAGE_CREATE";

	/** The dispatch MESSAGE_UPDATE. */
	public static final String MESSAGE_UPDATE = "MESSAGE_UPDATE";

	/** The dispatch MESSAGE_DELETE. */
	public static final String MESSAGE_DELETE = "MESSAGE_DELETE";

	/** The dispatch MESSAGE_DELETE_BULK. */
	public static final String MESSAGE_DELETE_BULK = "MESSAGE_DELETE_BULK";

	/** The dispatch MESSAGE_REACTION_ADD. */
	public static final String MESSAGE_REACTION_ADD = "MESSAGE_REACTION_ADD";

	/** The dispatch MESSAGE_REACTION_ADD_MANY. */
	public static final String MESSAGE_REACTION_ADD_MANY = "MESSAGE_REACTION_ADD_MANY";

	/** The dispatch MESSAGE_REACTION_REMOVE. */
	public static final String MESSAGE_REACTION_REMOVE = "MESSAGE_REACTION_REMOVE";

	/** The dispatch MESSAGE_REACTION_REMOVE_ALL. */
	public static final String MESSAGE_REACTION_REMOVE_ALL = "MESSAGE_REACTION_REMOVE_ALL";

	/** The dispatch MESSAGE_REACTION_REMOVE_EMOJI. */
	public static final String MESSAGE_REACTION_REMOVE_EMOJI = "MESSAGE_REACTION_REMOVE_EMOJI";

	/** The dispatch TYPING_START. */
	public static final String TYPING_START = "TYPING_START";

	/** The dispatch PRESENCE_UPDATE. */
	public static final String PRESENCE_UPDATE = "PRESENCE_UPDATE";

	/** The dispatch PRESENCE_UPDATE_BULK. */
	public static final String PRESENCE_UPDATE_BULK = "PRESENCE_UPDATE_BULK";

	/** The dispatch VOICE_STATE_UPDATE. */
	public static final String VOICE_STATE_UPDATE = "VOICE_STATE_UPDATE";

	/** The dispatch VOICE_STATE_ACK. */
	public static final String VOICE_STATE_ACK = "VOICE_STATE_ACK";

	/** The dispatch VOICE_SERVER_UPDATE. */
	public static final String VOICE_SERVER_UPDATE = "VOICE_SERVER_UPDATE";

	/** The dispatch ENTRANCE_SOUND_PLAY. */
	public static final String ENTRANCE_SOUND_PLAY = "ENTRANCE_SOUND_PLAY";

	/** The dispatch CALL_CREATE. */
	public static final String CALL_CREATE = "CALL_CREATE";

	/** The dispatch CALL_UPDATE. */
	public static final String CALL_UPDATE = "CALL_UPDATE";

	/** The dispatch CALL_DELETE. */
	public static final String CALL_DELETE = "CALL_DELETE";

	private Events() {
	}

}
