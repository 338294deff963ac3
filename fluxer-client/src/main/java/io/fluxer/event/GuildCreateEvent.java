package io.fluxer.event;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.VoiceState;

/**
 * A guild has become available: at the start, after an outage, or because the bot joined.
 *
 * @param guild the guild with its roles, emojis and stickers
 * @param channels the channels that the bot may see
 * @param members the bot's own member and those in voice channels
 * @param voiceStates who is in voice
 * @since 0.1.0
 */
public record GuildCreateEvent(Guild guild, List<Channel> channels, List<GuildMember> members,
		List<VoiceState> voiceStates) implements DispatchEvent {

	/**
	 * Copies the lists.
	 */
	public GuildCreateEvent {
		channels = List.copyOf(channels);
		members = List.copyOf(members);
		voiceStates = List.copyOf(voiceStates);
	}

	@Override
	public String name() {
		return Events.GUILD_CREATE;
	}

	@Override
	public Snowflake guildId() {
		return this.guild.id();
	}

}
