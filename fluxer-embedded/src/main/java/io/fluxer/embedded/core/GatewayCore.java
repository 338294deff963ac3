package io.fluxer.embedded.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import io.fluxer.Snowflake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The gateway's rules: who may begin or resume a session, and what a test breaks on
 * purpose. Used under the server's lock alone, but for {@link GatewayConnection}, which
 * takes it.
 */
final class GatewayCore {

	private static final String VERSION_PARAMETER = "v=1";

	/** What one session of a bot may hold (Fluxer's gateway, sharding). */
	private static final int MAX_GUILDS = 2_500;

	private final Object lock;

	private final World world;

	private final Sessions sessions;

	private final Secrets secrets;

	private final GatewayCommands commands;

	private final Journal journal;

	private final Duration heartbeatInterval;

	private final Set<GatewayConnection> connections = new LinkedHashSet<>();

	private int lastNumber;

	private boolean holdsIdentify;

	private boolean acknowledges = true;

	private int maxGuilds = MAX_GUILDS;

	private FrameHook filter = (connection, text) -> List.of(text);

	GatewayCore(Object lock, World world, Sessions sessions, Secrets secrets, Journal journal,
			Duration heartbeatInterval) {
		this.lock = lock;
		this.world = world;
		this.sessions = sessions;
		this.secrets = secrets;
		this.commands = new GatewayCommands(world, sessions, secrets);
		this.journal = journal;
		this.heartbeatInterval = heartbeatInterval;
	}

	GatewayConnection connect(GatewayLink link, String query) {
		GatewayConnection connection = new GatewayConnection(this, link, ++this.lastNumber);
		this.connections.add(connection);
		if (!Set.of(query.split("&")).contains(VERSION_PARAMETER)) {
			connection.close(CloseReason.INVALID_VERSION);
			return connection;
		}
		connection.send(Frames.hello(this.heartbeatInterval.toMillis()));
		return connection;
	}

	GatewayCommands commands() {
		return this.commands;
	}

	UserState user(Snowflake id) {
		UserState user = this.world.user(id);
		if (user == null) {
			throw new IllegalArgumentException("No user " + id);
		}
		return user;
	}

	Object lock() {
		return this.lock;
	}

	long nanoTime() {
		return this.world.clock().nanoTime();
	}

	Duration heartbeatInterval() {
		return this.heartbeatInterval;
	}

	boolean holdsIdentify() {
		return this.holdsIdentify;
	}

	boolean acknowledges() {
		return this.acknowledges;
	}

	FrameHook filter() {
		return this.filter;
	}

	void filter(FrameHook newFilter) {
		this.filter = newFilter;
	}

	void journalFrame(int connection, int opcode, String text) {
		this.journal.received(this.world.clock().now(), nanoTime(), connection, opcode, text);
	}

	void identify(GatewayConnection connection, IdentifyRequest request) throws GatewayCloseException {
		if (!this.world.bot().equals(this.world.account(request.bareToken()))) {
			throw new GatewayCloseException(CloseReason.INVALID_TOKEN);
		}
		Session session = new Session(this.secrets.sessionId(), request, connection, this.journal);
		List<GuildState> guilds = this.world.guildsOf(this.world.bot())
			.stream()
			.filter((guild) -> Sessions.holds(session, guild.id()))
			.toList();
		if (guilds.size() > this.maxGuilds) {
			throw new GatewayCloseException(CloseReason.SHARDING_REQUIRED);
		}
		guilds.forEach(this.commands.voice()::leaveDead);
		this.sessions.add(session);
		connection.enter(session);
		JsonNode ready = ReadyShape.ready(this.world.bot(), session, this.sessions.all());
		session.send(Dispatch.of("READY", ready, Dispatch.Way.ONCE));
		for (GuildState guild : guilds) {
			session.offer(this.sessions.isReachable(guild.id()) ? guildCreate(guild) : outage(guild));
		}
	}

	void resume(GatewayConnection connection, String token, String sessionId, long sequence)
			throws GatewayCloseException {
		Session session = this.sessions.find(sessionId);
		if (session == null) {
			connection.send(Frames.INVALID_SESSION);
			return;
		}
		if (!session.token().equals(token)) {
			throw new GatewayCloseException(CloseReason.INVALID_TOKEN);
		}
		if (!session.canResumeFrom(sequence)) {
			throw new GatewayCloseException(CloseReason.INVALID_SEQUENCE);
		}
		Session before = connection.session();
		if (before != null && before != session) {
			before.detach(connection, nanoTime());
		}
		GatewayConnection old = session.socket();
		session.attach(connection);
		connection.enter(session);
		if (old != null && old != connection) {
			old.leaveSession();
			old.send(Frames.RECONNECT);
			old.close(CloseReason.DRAIN);
		}
		session.missedSince(sequence).forEach(connection::send);
		session.sendAtSequence(Dispatch.of("RESUMED", ReadyShape.resumed(), Dispatch.Way.ONCE));
	}

	void forget(GatewayConnection connection) {
		this.connections.remove(connection);
	}

	Sessions sessions() {
		return this.sessions;
	}

	int connectionCount() {
		return this.connections.size();
	}

	void forEachConnection(Consumer<GatewayConnection> action) {
		List.copyOf(this.connections).forEach(action);
	}

	void holdIdentify(boolean hold) {
		this.holdsIdentify = hold;
		if (!hold) {
			forEachConnection(GatewayConnection::releaseHeld);
		}
	}

	void maxGuilds(int guilds) {
		this.maxGuilds = guilds;
	}

	void acknowledge(boolean acknowledges) {
		this.acknowledges = acknowledges;
	}

	/**
	 * Ends the sessions that have a socket and leaves the sockets open.
	 */
	void invalidateSessions() {
		for (Session session : this.sessions.all()) {
			GatewayConnection socket = session.socket();
			if (socket != null) {
				this.sessions.remove(session);
				socket.leaveSession();
				socket.send(Frames.INVALID_SESSION);
			}
		}
	}

	void forgetSessions() {
		for (Session session : new ArrayList<>(this.sessions.all())) {
			this.sessions.remove(session);
			GatewayConnection socket = session.socket();
			if (socket != null) {
				socket.leaveSession();
			}
		}
	}

	void dispatch(String name, JsonNode data) {
		String guildId = data.path("guild_id").asString("");
		if (guildId.isEmpty()) {
			this.sessions.toAccount(name, data, false);
		}
		else {
			this.sessions.toGuild(Snowflake.of(guildId), name, data, false);
		}
	}

	/**
	 * Makes the bot, a new member of a guild without a role, known to its sessions: its
	 * role follows only after GUILD_CREATE (Fluxer's gateway, joining).
	 */
	void join(GuildState guild) {
		this.sessions.deliver(guild.id(), guildCreate(guild));
		RoleState added = this.world.addBotRole(guild);
		ObjectNode role = Json.object().put("guild_id", guild.id().toString());
		role.set("role", GuildShapes.role(added));
		this.sessions.toGuild(guild.id(), "GUILD_ROLE_CREATE", role, false);
		this.sessions.toGuild(guild.id(), "GUILD_MEMBER_UPDATE", UserShapes.member(guild, own(guild), true), false);
	}

	/**
	 * Puts a guild out of reach of all sessions, or brings it back as it is by then.
	 */
	void reach(GuildState guild, boolean reachable) {
		if (this.sessions.reach(guild.id(), reachable) && guild.isMember(this.world.bot())) {
			this.sessions.deliver(guild.id(), reachable ? guildCreate(guild) : outage(guild));
		}
	}

	GuildState guild(Snowflake id) {
		GuildState guild = this.world.guild(id);
		if (guild == null) {
			throw new IllegalArgumentException("No guild " + id);
		}
		return guild;
	}

	private static Dispatch outage(GuildState guild) {
		return Dispatch.of("GUILD_DELETE", Json.object().put("id", guild.id().toString()).put("unavailable", true),
				Dispatch.Way.SESSION);
	}

	private Dispatch guildCreate(GuildState guild) {
		return Dispatch.of("GUILD_CREATE", Json.sorted(GuildShapes.created(guild, own(guild))), Dispatch.Way.SESSION);
	}

	private MemberState own(GuildState guild) {
		MemberState own = guild.member(this.world.bot());
		if (own == null) {
			throw new IllegalStateException("The bot is no member of guild " + guild.id());
		}
		return own;
	}

}
