package io.fluxer.sample;

import java.util.List;
import java.util.Map;

import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.entity.Channel;
import io.fluxer.entity.ChannelType;
import io.fluxer.entity.Guild;
import io.fluxer.event.ClientReadyEvent;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Service;

/**
 * Says hello once the bot is ready, by plain calls of the HTTP API: in the first text
 * channel of its first guild.
 */
@Service
class Greeter {

	private static final ParameterizedTypeReference<List<Guild>> GUILDS = new ParameterizedTypeReference<>() {
	};

	private static final ParameterizedTypeReference<List<Channel>> CHANNELS = new ParameterizedTypeReference<>() {
	};

	private final Rest rest;

	Greeter(Rest rest) {
		this.rest = rest;
	}

	@FluxerListener
	Mono<Void> greet(ClientReadyEvent event) {
		return this.rest.get(Routes.currentUserGuilds(), GUILDS)
			.flatMapIterable((guilds) -> guilds)
			.next()
			.flatMap((guild) -> this.rest.get(Routes.guildChannels(guild.id()), CHANNELS))
			.flatMapIterable((channels) -> channels)
			.filter((channel) -> ChannelType.GUILD_TEXT.equals(channel.type()))
			.next()
			.flatMap((channel) -> say(channel, event.user().displayName() + " is here. Try !ping."))
			.then();
	}

	private Mono<?> say(Channel channel, String text) {
		return this.rest.post(Routes.channelMessages(channel.id()), Map.of("content", text));
	}

}
