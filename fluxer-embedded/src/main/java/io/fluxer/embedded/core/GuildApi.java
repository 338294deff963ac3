package io.fluxer.embedded.core;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of the API that is about guilds: their settings, channels, roles, members,
 * bans, invites, audit logs and applications for discovery.
 */
final class GuildApi {

	private final Members members;

	private final List<Route> routes = new ArrayList<>();

	GuildApi(World world, Access access, GuildEvents events, AuditLog auditLog, Conversations conversations) {
		this.members = new Members(world, events, auditLog);
		Bans bans = new Bans(world, events, auditLog, this.members);
		Invites invites = new Invites(world, events, auditLog, this.members, new JoinMessages(world, conversations));
		this.routes.addAll(new GuildRoutes(world, access, new Guilds(world, events, auditLog)).routes());
		this.routes.addAll(new GuildChannelRoutes(access, new GuildChannels(world, events, auditLog)).routes());
		this.routes.addAll(new RoleRoutes(access, new Roles(world, events, auditLog)).routes());
		this.routes.addAll(new MemberRoutes(access, this.members).routes());
		this.routes.addAll(new BanRoutes(world, access, bans).routes());
		this.routes.addAll(new InviteRoutes(world, access, invites).routes());
		this.routes.addAll(new AuditLogRoutes(world, access).routes());
		this.routes.addAll(new DiscoveryRoutes(world, access).routes());
	}

	Members members() {
		return this.members;
	}

	List<Route> routes() {
		return this.routes;
	}

}
