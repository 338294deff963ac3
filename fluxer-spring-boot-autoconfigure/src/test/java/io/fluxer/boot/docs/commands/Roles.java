package io.fluxer.boot.docs.commands;

import java.util.stream.Collectors;

import io.fluxer.boot.command.CommandArgument;
import io.fluxer.boot.command.FluxerCommand;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Permission;
import io.fluxer.entity.Role;
import io.fluxer.rest.Rest;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

// tag::roles[]
@Component
class Roles {

	private final Rest rest;

	Roles(Rest rest) {
		this.rest = rest;
	}

	@FluxerCommand(value = "role add", description = "Gives somebody a role.", permissions = Permission.MANAGE_ROLES,
			botPermissions = Permission.MANAGE_ROLES)
	Mono<String> add(@CommandArgument("member") GuildMember whom, Role role) {
		return whom.addRole(this.rest, role.id()).thenReturn(whom.displayName() + " is one of " + role.name() + ".");
	}

	@FluxerCommand(value = "role all", description = "Lists the roles.")
	Mono<String> all(Guild guild) {
		return guild.fetchRoles(this.rest)
			.map((roles) -> roles.stream().map(Role::name).collect(Collectors.joining(", ")));
	}

}
// end::roles[]
