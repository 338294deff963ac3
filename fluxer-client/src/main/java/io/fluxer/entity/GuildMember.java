package io.fluxer.entity;

import java.time.Instant;
import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A member of a guild.
 *
 * @param user the account; {@code null} where an event names the member beside the user
 * @param guildId the guild, where the event says it
 * @param nick the name in this guild
 * @param avatar the hash of the avatar in this guild
 * @param banner the hash of the banner in this guild
 * @param accentColor the accent colour in this guild, as {@code 0xRRGGBB}
 * @param roles the ids of the roles, never that of everyone
 * @param joinedAt when the member joined
 * @param mute whether the member is muted in voice channels
 * @param deaf whether the member is deafened in voice channels
 * @param communicationDisabledUntil until when the member may not write; may lie in the
 * past
 * @param profileFlags the profile flags, as bits
 * @param mentionFlags whether the member wants to be mentioned in replies
 * @since 0.1.0
 */
public record GuildMember(@Nullable User user, @Nullable Snowflake guildId, @Nullable String nick,
		@Nullable String avatar, @Nullable String banner, @Nullable Integer accentColor, List<Snowflake> roles,
		@Nullable Instant joinedAt, boolean mute, boolean deaf, @Nullable Instant communicationDisabledUntil,
		@Nullable Integer profileFlags, @Nullable Integer mentionFlags) {

	/**
	 * Fills in what the wire left out.
	 */
	public GuildMember(@Nullable User user, @Nullable Snowflake guildId, @Nullable String nick, @Nullable String avatar,
			@Nullable String banner, @Nullable Integer accentColor, @Nullable List<Snowflake> roles,
			@Nullable Instant joinedAt, boolean mute, boolean deaf, @Nullable Instant communicationDisabledUntil,
			@Nullable Integer profileFlags, @Nullable Integer mentionFlags) {
		this.user = user;
		this.guildId = guildId;
		this.nick = nick;
		this.avatar = avatar;
		this.banner = banner;
		this.accentColor = accentColor;
		this.roles = Entities.list(roles);
		this.joinedAt = joinedAt;
		this.mute = mute;
		this.deaf = deaf;
		this.communicationDisabledUntil = communicationDisabledUntil;
		this.profileFlags = profileFlags;
		this.mentionFlags = mentionFlags;
	}

	/**
	 * Tells whether this member is timed out. Who is keeps all permissions, but the
	 * server refuses messages, reactions, typing and a new nickname (Fluxer's API,
	 * communication timeout).
	 * @param now the moment asked for
	 * @return whether the timeout lasts beyond that moment
	 */
	public boolean isTimedOut(Instant now) {
		return this.communicationDisabledUntil != null && this.communicationDisabledUntil.isAfter(now);
	}

	/**
	 * Returns the text that mentions this member in a message.
	 * @return {@code <@id>}
	 * @throws IllegalStateException if the user is not known
	 */
	public String mention() {
		if (this.user == null) {
			throw new IllegalStateException("The member does not name its user");
		}
		return this.user.mention();
	}

	/**
	 * Returns a copy that names user and guild.
	 * @param newUser the account
	 * @param newGuildId the guild
	 * @return the copy
	 */
	public GuildMember with(User newUser, Snowflake newGuildId) {
		return new GuildMember(newUser, newGuildId, this.nick, this.avatar, this.banner, this.accentColor, this.roles,
				this.joinedAt, this.mute, this.deaf, this.communicationDisabledUntil, this.profileFlags,
				this.mentionFlags);
	}

}
