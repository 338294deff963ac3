package io.fluxer.embedded.core;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of the API that is about guilds: their settings, channels, roles, members,
 * bans, invites and audit logs.
 */
final class GuildApi {

	private final GuildEvents events;

	private final AuditLog auditLog;

	private final Members members;

	private final List<Route> routes = new ArrayList<>();

	GuildApi(World world, Sessions sessions, Access access) {
		this.events = new GuildEvents(world, sessions);
		this.auditLog = new AuditLog(world, this.events);
		this.members = new Members(world, this.events, this.auditLog);
		Bans bans = new Bans(world, this.events, this.auditLog, this.members);
		Invites invites = new Invites(world, this.events, this.auditLog, this.members);
		this.routes.addAll(new GuildRoutes(world, access, new Guilds(world, this.events, this.auditLog)).routes());
		this.routes
			.addAll(new GuildChannelRoutes(access, new GuildChannels(world, this.events, this.auditLog)).routes());
		this.routes.addAll(new RoleRoutes(access, new Roles(world, this.events, this.auditLog)).routes());
		this.routes.addAll(new MemberRoutes(access, this.members).routes());
		this.routes.addAll(new BanRoutes(world, access, bans).routes());
		this.routes.addAll(new InviteRoutes(world, access, invites).routes());
		this.routes.addAll(new AuditLogRoutes(world, access).routes());
	}

	GuildEvents events() {
		return this.events;
	}

	AuditLog auditLog() {
		return this.auditLog;
	}

	Members members() {
		return this.members;
	}

	List<Route> routes() {
		return this.routes;
	}

}
