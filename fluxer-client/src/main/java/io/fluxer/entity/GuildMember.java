package io.fluxer.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * A member of a guild. Methods that call the API need a member that names its user and
 * guild, as those of the cache, of managers and of guilds do; {@link #inGuild} helps
 * where an answer does not name the guild.
 *
 * @param user the account; {@code null} where an event names the member beside the user
 * @param guildId the guild, where it is known
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
 * @param profileFlags what the member keeps out of the profile in this guild
 * @param mentionFlags whether the member wants to be mentioned in replies
 * @since 0.1.0
 */
@CheckReturnValue
public record GuildMember(@Nullable User user, @Nullable Snowflake guildId, @Nullable String nick,
		@Nullable String avatar, @Nullable String banner, @Nullable Integer accentColor, List<Snowflake> roles,
		@Nullable Instant joinedAt, boolean mute, boolean deaf, @Nullable Instant communicationDisabledUntil,
		@Nullable MemberProfileFlags profileFlags, @Nullable MentionPreference mentionFlags) {

	/**
	 * Fills in what the wire left out.
	 */
	public GuildMember(@Nullable User user, @Nullable Snowflake guildId, @Nullable String nick, @Nullable String avatar,
			@Nullable String banner, @Nullable Integer accentColor, @Nullable List<Snowflake> roles,
			@Nullable Instant joinedAt, boolean mute, boolean deaf, @Nullable Instant communicationDisabledUntil,
			@Nullable MemberProfileFlags profileFlags, @Nullable MentionPreference mentionFlags) {
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
	 * Returns the name that is shown in this guild.
	 * @return the name in this guild, else the display name, else the user name; empty if
	 * none of them is known
	 */
	public String displayName() {
		if (this.nick != null) {
			return this.nick;
		}
		return (this.user != null) ? this.user.displayName() : "";
	}

	/**
	 * Tells whether this member has a role.
	 * @param roleId the id of the role
	 * @return whether they have it; every member has that of everyone
	 */
	public boolean hasRole(Snowflake roleId) {
		return this.roles.contains(roleId) || roleId.equals(this.guildId);
	}

	/**
	 * Gives this member a role.
	 * @param rest the HTTP client
	 * @param roleId the role
	 * @return completes once they have it
	 * @throws IllegalStateException if the member does not name its user and guild
	 */
	public Mono<Void> addRole(Rest rest, Snowflake roleId) {
		return rest.putEmpty(Routes.guildMemberRole(requireGuildId(), requireUserId(), roleId));
	}

	/**
	 * Takes a role from this member.
	 * @param rest the HTTP client
	 * @param roleId the role
	 * @return completes once they no longer have it
	 * @throws IllegalStateException if the member does not name its user and guild
	 */
	public Mono<Void> removeRole(Rest rest, Snowflake roleId) {
		return rest.deleteRoute(Routes.guildMemberRole(requireGuildId(), requireUserId(), roleId));
	}

	/**
	 * Changes this member.
	 * @param rest the HTTP client
	 * @param update what changes
	 * @return the member as it is now
	 * @throws IllegalStateException if the member does not name its user and guild
	 */
	public Mono<GuildMember> edit(Rest rest, MemberUpdate update) {
		return GuildMembers.update(rest, requireGuildId(), requireUserId(), update);
	}

	/**
	 * Keeps this member from writing and reacting for a while.
	 * @param rest the HTTP client
	 * @param duration how long from now, at most 365 days
	 * @return the member as it is now
	 * @throws InvalidPayloadException if it is negative or too long
	 * @throws IllegalStateException if the member does not name its user and guild
	 */
	public Mono<GuildMember> timeout(Rest rest, Duration duration) {
		return edit(rest, MemberUpdate.create().withTimeout(duration));
	}

	/**
	 * Ends the timeout of this member.
	 * @param rest the HTTP client
	 * @return the member as it is now
	 * @throws IllegalStateException if the member does not name its user and guild
	 */
	public Mono<GuildMember> removeTimeout(Rest rest) {
		return edit(rest, MemberUpdate.create().withTimeoutUntil(null));
	}

	/**
	 * Removes this member from the guild.
	 * @param rest the HTTP client
	 * @return completes once they are out
	 * @throws IllegalStateException if the member does not name its user and guild
	 */
	public Mono<Void> kick(Rest rest) {
		return rest.deleteRoute(Routes.guildMember(requireGuildId(), requireUserId()));
	}

	/**
	 * Bans this member for ever.
	 * @param rest the HTTP client
	 * @return completes once they are banned
	 * @throws IllegalStateException if the member does not name its user and guild
	 */
	public Mono<Void> ban(Rest rest) {
		return ban(rest, BanOptions.create());
	}

	/**
	 * Bans this member.
	 * @param rest the HTTP client
	 * @param options how
	 * @return completes once they are banned
	 * @throws IllegalStateException if the member does not name its user and guild
	 */
	public Mono<Void> ban(Rest rest, BanOptions options) {
		return GuildMembers.ban(rest, requireGuildId(), requireUserId(), options);
	}

	private Snowflake requireUserId() {
		if (this.user == null) {
			throw new IllegalStateException("The member does not name its user");
		}
		return this.user.id();
	}

	private Snowflake requireGuildId() {
		if (this.guildId == null) {
			throw new IllegalStateException("The member does not name its guild; say it with inGuild(…)");
		}
		return this.guildId;
	}

	/**
	 * Returns a copy that names its guild.
	 * @param newGuildId the guild
	 * @return the copy
	 */
	public GuildMember inGuild(Snowflake newGuildId) {
		return with(this.user, newGuildId);
	}

	/**
	 * Returns a copy that names user and guild.
	 * @param newUser the account
	 * @param newGuildId the guild
	 * @return the copy
	 */
	public GuildMember with(@Nullable User newUser, Snowflake newGuildId) {
		return new GuildMember(newUser, newGuildId, this.nick, this.avatar, this.banner, this.accentColor, this.roles,
				this.joinedAt, this.mute, this.deaf, this.communicationDisabledUntil, this.profileFlags,
				this.mentionFlags);
	}

}
