package io.fluxer.entity;

import io.fluxer.json.Flag;

/**
 * What a role or a channel can allow (Fluxer's API, permissions).
 *
 * @since 0.1.0
 */
public enum Permission implements Flag {

	/** Create invites to a channel. */
	CREATE_INSTANT_INVITE(0),

	/** Remove members from the guild. */
	KICK_MEMBERS(1),

	/** Ban members and lift bans. */
	BAN_MEMBERS(2),

	/** Everything: whoever has it by a role has all permissions in every channel. */
	ADMINISTRATOR(3),

	/** Create, change, move and delete channels. */
	MANAGE_CHANNELS(4),

	/** Change the guild, its invites and its vanity address. */
	MANAGE_GUILD(5),

	/** Add reactions to messages. */
	ADD_REACTIONS(6),

	/** Read the audit log. */
	VIEW_AUDIT_LOG(7),

	/** Be heard before others in a voice channel. */
	PRIORITY_SPEAKER(8),

	/** Share screen or camera in a voice channel. */
	STREAM(9),

	/** See a channel. */
	VIEW_CHANNEL(10),

	/** Send messages. */
	SEND_MESSAGES(11),

	/** Send messages that are read aloud. */
	SEND_TTS_MESSAGES(12),

	/** Delete messages of others, their reactions, embeds and files. */
	MANAGE_MESSAGES(13),

	/** Have links shown as embeds. */
	EMBED_LINKS(14),

	/** Send files. */
	ATTACH_FILES(15),

	/** Read messages from before the member could see the channel. */
	READ_MESSAGE_HISTORY(16),

	/** Notify everyone, and roles that are not mentionable. */
	MENTION_EVERYONE(17),

	/** Use emojis of other guilds. */
	USE_EXTERNAL_EMOJIS(18),

	/** Join a voice channel. */
	CONNECT(20),

	/** Speak in a voice channel. */
	SPEAK(21),

	/** Mute others in a voice channel. */
	MUTE_MEMBERS(22),

	/** Deafen others in a voice channel. */
	DEAFEN_MEMBERS(23),

	/** Move others between voice channels, or out of them. */
	MOVE_MEMBERS(24),

	/** Speak without pushing a button. */
	USE_VAD(25),

	/** Change one's own nickname. */
	CHANGE_NICKNAME(26),

	/** Change the nicknames of others. */
	MANAGE_NICKNAMES(27),

	/** Manage roles below one's own, and what channels allow and deny. */
	MANAGE_ROLES(28),

	/** Create, change and delete webhooks. */
	MANAGE_WEBHOOKS(29),

	/** Change and delete emojis and stickers of others. */
	MANAGE_EXPRESSIONS(30),

	/** Use stickers of other guilds. */
	USE_EXTERNAL_STICKERS(37),

	/** Time members out. */
	MODERATE_MEMBERS(40),

	/** Add emojis and stickers, and change one's own. */
	CREATE_EXPRESSIONS(43),

	/** Pin messages and unpin them. */
	PIN_MESSAGES(51),

	/** Send messages without waiting for the slow mode. */
	BYPASS_SLOWMODE(52),

	/** Change the region of a voice channel. */
	UPDATE_RTC_REGION(53),

	/** See who is in a channel. */
	VIEW_CHANNEL_MEMBERS(54);

	private final int bit;

	Permission(int bit) {
		this.bit = bit;
	}

	@Override
	public int bit() {
		return this.bit;
	}

}
