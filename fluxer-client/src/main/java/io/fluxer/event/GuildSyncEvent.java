package io.fluxer.event;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.VoiceState;
import org.jspecify.annotations.Nullable;

/**
 * The state of a guild that the bot is in, sent on request. It takes the place of what
 * the cache has; nobody has joined.
 *
 * @param guild the guild with its roles, emojis and stickers
 * @param channels the channels that the bot may see
 * @param members the bot's own member and those in voice channels
 * @param voiceStates who is in voice
 * @since 0.1.0
 */
public record GuildSyncEvent(Guild guild, List<Channel> channels, List<GuildMember> members,
		List<VoiceState> voiceStates) implements DispatchEvent {

	/**
	 * Fills in what the wire left out.
	 */
	public GuildSyncEvent(Guild guild, @Nullable List<Channel> channels, @Nullable List<GuildMember> members,
			@Nullable List<VoiceState> voiceStates) {
		this.guild = Payload.required(guild, "guild");
		this.channels = Payload.list(channels);
		this.members = Payload.list(members);
		this.voiceStates = Payload.list(voiceStates);
	}

	@Override
	public String name() {
		return Events.GUILD_SYNC;
	}

	@Override
	public Snowflake guildId() {
		return this.guild.id();
	}

}
