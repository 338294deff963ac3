package io.fluxer.boot.docs.commands;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.fluxer.Snowflake;
import io.fluxer.boot.command.CommandPrefixes;
import io.fluxer.entity.Message;
import reactor.core.publisher.Flux;

import org.springframework.stereotype.Component;

// tag::prefixes[]
@Component
class GuildPrefixes implements CommandPrefixes {

	private final Map<Snowflake, String> ofGuilds = new ConcurrentHashMap<>();

	@Override
	public Flux<String> prefixes(Message message) {
		Snowflake guild = message.guildId();
		return Flux.just((guild != null) ? this.ofGuilds.getOrDefault(guild, "!") : "!");
	}

}
// end::prefixes[]
