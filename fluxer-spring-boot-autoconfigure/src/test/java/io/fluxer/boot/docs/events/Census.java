package io.fluxer.boot.docs.events;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.client.GatewayCommands;
import io.fluxer.entity.GuildMember;
import io.fluxer.gateway.CustomStatus;
import io.fluxer.gateway.GuildMembersRequest;
import io.fluxer.gateway.Presence;
import reactor.core.publisher.Mono;

/**
 * Commands of the gateway.
 */
class Census {

	private final GatewayCommands gateway;

	Census(GatewayCommands gateway) {
		this.gateway = gateway;
	}

	Mono<List<GuildMember>> ask(Snowflake guildId) {
		// tag::gateway[]
		Mono<List<GuildMember>> members = this.gateway.requestGuildMembers(GuildMembersRequest.all(guildId))
			.collectList();
		CustomStatus counting = new CustomStatus("counting members", null, null, null);
		Mono<Void> busy = this.gateway.setPresence(new Presence(Presence.Status.IDLE, false, false, counting));
		// end::gateway[]
		return busy.then(members);
	}

}
