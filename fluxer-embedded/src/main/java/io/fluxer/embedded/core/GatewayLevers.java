package io.fluxer.embedded.core;

import java.time.Duration;
import java.util.function.Consumer;

import io.fluxer.Snowflake;
import tools.jackson.databind.JsonNode;

/**
 * What can be seen of the gateway, and what can be done to it on purpose. Safe for use by
 * many threads.
 *
 * @since 0.1.0
 */
public final class GatewayLevers {

	private final Object lock;

	private final GatewayCore gateway;

	private final Sessions sessions;

	GatewayLevers(Object lock, GatewayCore gateway, Sessions sessions) {
		this.lock = lock;
		this.gateway = gateway;
		this.sessions = sessions;
	}

	/**
	 * Counts the sessions that live or can be resumed.
	 * @return the number
	 */
	public int sessions() {
		synchronized (this.lock) {
			return this.sessions.all().size();
		}
	}

	/**
	 * Counts the open gateway sockets.
	 * @return the number
	 */
	public int connections() {
		synchronized (this.lock) {
			return this.gateway.connectionCount();
		}
	}

	/**
	 * Returns the floor of the newest session.
	 * @return the floor, or 0
	 */
	public long floor() {
		synchronized (this.lock) {
			Session newest = this.sessions.newest();
			return (newest != null) ? newest.floor() : 0;
		}
	}

	/**
	 * Returns the sequence of the newest session.
	 * @return the sequence, or 0
	 */
	public long sequence() {
		synchronized (this.lock) {
			Session newest = this.sessions.newest();
			return (newest != null) ? newest.sequence() : 0;
		}
	}

	/**
	 * Sends an event to the bot's sessions.
	 * @param name its name
	 * @param data its payload
	 */
	public void dispatch(String name, JsonNode data) {
		synchronized (this.lock) {
			this.gateway.dispatch(name, data);
		}
	}

	/**
	 * Sends a text to every gateway socket, past the filter.
	 * @param text what is sent, JSON or not
	 */
	public void send(String text) {
		onConnections((connection) -> connection.sendUnfiltered(text));
	}

	/**
	 * Lets what the server sends pass a filter.
	 * @param filter decides what is sent
	 */
	public void filter(FrameHook filter) {
		synchronized (this.lock) {
			this.gateway.filter(filter);
		}
	}

	/**
	 * Makes every gateway socket deaf and dumb, or lets all of them go on.
	 * @param freeze whether to freeze those that are open
	 */
	public void freeze(boolean freeze) {
		onConnections((connection) -> {
			if (freeze) {
				connection.freeze();
			}
			else {
				connection.thaw();
			}
		});
	}

	/**
	 * Closes every gateway socket.
	 * @param code the WebSocket close code
	 * @param reason the reason
	 */
	public void closeConnections(int code, String reason) {
		onConnections((connection) -> connection.close(new CloseReason(code, reason)));
	}

	/**
	 * Closes the gateway sockets of one shard.
	 * @param shard the shard
	 * @param code the WebSocket close code
	 * @param reason the reason
	 */
	public void closeShard(int shard, int code, String reason) {
		onConnections((connection) -> {
			Session session = connection.session();
			Shard present = (session != null) ? session.shard() : null;
			if (session != null && shard == ((present != null) ? present.id() : 0)) {
				connection.close(new CloseReason(code, reason));
			}
		});
	}

	/**
	 * Sets how many guilds one session may hold.
	 * @param guilds the number
	 */
	public void limitGuilds(int guilds) {
		synchronized (this.lock) {
			this.gateway.maxGuilds(guilds);
		}
	}

	/**
	 * Sends op 7 and close 4000 to every gateway socket.
	 */
	public void reconnect() {
		onConnections((connection) -> {
			connection.send(Frames.RECONNECT);
			connection.close(CloseReason.DRAIN);
		});
	}

	/**
	 * Sends op 1 to every gateway socket.
	 */
	public void requestHeartbeat() {
		onConnections((connection) -> connection.send(Frames.HEARTBEAT));
	}

	/**
	 * Sends op 9 to every session that has a socket, and ends it.
	 */
	public void invalidateSessions() {
		synchronized (this.lock) {
			this.gateway.invalidateSessions();
		}
	}

	/**
	 * Forgets every session.
	 */
	public void forgetSessions() {
		synchronized (this.lock) {
			this.gateway.forgetSessions();
		}
	}

	/**
	 * Forgets every session and closes every socket with 4000.
	 */
	public void dropSessions() {
		synchronized (this.lock) {
			this.gateway.forgetSessions();
			onConnections((connection) -> connection.close(CloseReason.SESSION_UNAVAILABLE));
		}
	}

	/**
	 * Holds IDENTIFY back, or answers what was held.
	 * @param hold whether to hold
	 */
	public void holdIdentify(boolean hold) {
		synchronized (this.lock) {
			this.gateway.holdIdentify(hold);
		}
	}

	/**
	 * Answers heartbeats, or leaves them without an answer.
	 * @param acknowledges whether to answer
	 */
	public void acknowledge(boolean acknowledges) {
		synchronized (this.lock) {
			this.gateway.acknowledge(acknowledges);
		}
	}

	/**
	 * Does commands, or takes them in silence.
	 * @param answers whether they are done
	 */
	public void answerCommands(boolean answers) {
		synchronized (this.lock) {
			this.gateway.commands().answer(answers);
		}
	}

	/**
	 * Sets how long a guild's members are not listed a second time.
	 * @param interval the time, zero for no limit
	 */
	public void limitMemberLists(Duration interval) {
		synchronized (this.lock) {
			this.gateway.commands().memberListInterval(interval);
		}
	}

	/**
	 * Returns how an account appears to others.
	 * @param userId the account
	 * @return its presence, as events show it
	 */
	public JsonNode presence(Snowflake userId) {
		synchronized (this.lock) {
			UserState user = this.gateway.user(userId);
			return this.gateway.commands().presences().of(user).shape(user);
		}
	}

	/**
	 * Changes how a person appears.
	 * @param userId the person
	 * @param status the status
	 */
	public void appear(Snowflake userId, String status) {
		synchronized (this.lock) {
			PresenceState presence = PresenceState.OFFLINE.changed(Json.object().put("status", status));
			if (presence == null) {
				throw new IllegalArgumentException("No status: " + status);
			}
			this.gateway.commands().presences().set(this.gateway.user(userId), presence);
		}
	}

	/**
	 * Puts a guild out of reach: its events are lost but for its own update, commands
	 * about it find nothing, and sessions hear that it is unavailable. When it is back,
	 * they hear of it as it is by then.
	 * @param guildId the guild
	 * @param reachable whether it is there
	 */
	public void reach(Snowflake guildId, boolean reachable) {
		synchronized (this.lock) {
			this.gateway.reach(this.gateway.guild(guildId), reachable);
		}
	}

	/**
	 * Lets a person enter a voice channel, from any other of its guild.
	 * @param personId the person
	 * @param channelId the channel
	 */
	public void enterVoice(Snowflake personId, Snowflake channelId) {
		synchronized (this.lock) {
			this.gateway.commands().voice().enter(this.gateway.user(personId), channelId);
		}
	}

	/**
	 * Lets a person leave the voice channels of a guild.
	 * @param personId the person
	 * @param guildId the guild
	 */
	public void leaveVoice(Snowflake personId, Snowflake guildId) {
		synchronized (this.lock) {
			this.gateway.commands().voice().leave(this.gateway.user(personId), this.gateway.guild(guildId));
		}
	}

	private void onConnections(Consumer<GatewayConnection> action) {
		synchronized (this.lock) {
			this.gateway.forEachConnection(action);
		}
	}

}
