package io.fluxer.entity;

import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Where and how somebody is in voice. One user may have several, one for each connection.
 *
 * @param guildId the guild
 * @param channelId the channel; {@code null} once left
 * @param userId the user
 * @param connectionId the connection
 * @param sessionId the gateway session
 * @param member the member; {@code null} in calls and in the cache, which keeps members
 * by themselves
 * @param mute whether the guild muted the user
 * @param deaf whether the guild deafened the user
 * @param selfMute whether the user muted themselves
 * @param selfDeaf whether the user deafened themselves
 * @param selfVideo whether the camera is on
 * @param selfStream whether the screen is shared
 * @param isMobile whether the user is on a phone
 * @param suppress whether the user may not speak
 * @param viewerStreamKeys the streams that are watched
 * @param version grows with each change
 * @param e2eeCapable whether the connection can encrypt end to end
 * @since 0.1.0
 */
public record VoiceState(@Nullable Snowflake guildId, @Nullable Snowflake channelId, Snowflake userId,
		@Nullable String connectionId, @Nullable String sessionId, @Nullable GuildMember member, boolean mute,
		boolean deaf, boolean selfMute, boolean selfDeaf, boolean selfVideo, boolean selfStream, boolean isMobile,
		boolean suppress, List<String> viewerStreamKeys, int version, boolean e2eeCapable) {

	/**
	 * Fills in what the wire left out.
	 */
	public VoiceState(@Nullable Snowflake guildId, @Nullable Snowflake channelId, Snowflake userId,
			@Nullable String connectionId, @Nullable String sessionId, @Nullable GuildMember member, boolean mute,
			boolean deaf, boolean selfMute, boolean selfDeaf, boolean selfVideo, boolean selfStream, boolean isMobile,
			boolean suppress, @Nullable List<String> viewerStreamKeys, int version, boolean e2eeCapable) {
		this.guildId = guildId;
		this.channelId = channelId;
		this.userId = Entities.requireId(userId, "voice state");
		this.connectionId = connectionId;
		this.sessionId = sessionId;
		this.member = member;
		this.mute = mute;
		this.deaf = deaf;
		this.selfMute = selfMute;
		this.selfDeaf = selfDeaf;
		this.selfVideo = selfVideo;
		this.selfStream = selfStream;
		this.isMobile = isMobile;
		this.suppress = suppress;
		this.viewerStreamKeys = Entities.list(viewerStreamKeys);
		this.version = version;
		this.e2eeCapable = e2eeCapable;
	}

}
