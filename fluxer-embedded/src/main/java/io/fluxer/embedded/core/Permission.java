package io.fluxer.embedded.core;

/**
 * Permission bits (Fluxer's API, enumerations).
 */
final class Permission {

	static final long CREATE_INSTANT_INVITE = 1L;

	static final long KICK_MEMBERS = 1L << 1;

	static final long BAN_MEMBERS = 1L << 2;

	static final long ADMINISTRATOR = 1L << 3;

	static final long MANAGE_CHANNELS = 1L << 4;

	static final long MANAGE_GUILD = 1L << 5;

	static final long ADD_REACTIONS = 1L << 6;

	static final long VIEW_AUDIT_LOG = 1L << 7;

	static final long VIEW_CHANNEL = 1L << 10;

	static final long SEND_MESSAGES = 1L << 11;

	static final long MANAGE_MESSAGES = 1L << 13;

	static final long EMBED_LINKS = 1L << 14;

	static final long ATTACH_FILES = 1L << 15;

	static final long READ_MESSAGE_HISTORY = 1L << 16;

	static final long MENTION_EVERYONE = 1L << 17;

	static final long CONNECT = 1L << 20;

	static final long MUTE_MEMBERS = 1L << 22;

	static final long DEAFEN_MEMBERS = 1L << 23;

	static final long MOVE_MEMBERS = 1L << 24;

	static final long CHANGE_NICKNAME = 1L << 26;

	static final long MANAGE_NICKNAMES = 1L << 27;

	static final long MANAGE_ROLES = 1L << 28;

	static final long MANAGE_WEBHOOKS = 1L << 29;

	static final long MANAGE_EXPRESSIONS = 1L << 30;

	static final long MODERATE_MEMBERS = 1L << 40;

	static final long CREATE_EXPRESSIONS = 1L << 43;

	static final long PIN_MESSAGES = 1L << 51;

	static final long BYPASS_SLOWMODE = 1L << 52;

	/**
	 * Every bit that the server knows; it drops the others.
	 */
	static final long ALL = 33787032395841535L;

	/**
	 * What everyone may do in a new guild.
	 */
	static final long DEFAULT = 18014536052624961L;

	private Permission() {
	}

}
