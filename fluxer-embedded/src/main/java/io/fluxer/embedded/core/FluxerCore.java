package io.fluxer.embedded.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The whole server but for its sockets. Safe for use by many threads: one lock guards the
 * state, is held for short and never while waiting, and gives events their order.
 *
 * @since 0.1.0
 */
public final class FluxerCore {

	/**
	 * The beginning of the paths that take files which are uploaded before their message.
	 * The body of a request to them comes as one nameless part.
	 */
	public static final String UPLOAD_PATH = Uploads.PATH;

	private final Object lock = new Object();

	private final World world;

	private final Sessions sessions;

	private final GatewayCore gateway;

	private final GatewayLevers levers;

	private final HttpLevers httpLevers = new HttpLevers(this.lock);

	private final MessageApi messages;

	private final GuildEvents guildEvents;

	private final GuildApi guilds;

	private final FileStore files = new FileStore();

	private final InstanceRoutes instance;

	private final RestApi rest;

	/**
	 * Creates a server with a bot and nobody else.
	 * @param clock its clock
	 * @param journal hears what happens
	 * @param heartbeatInterval the interval that HELLO names
	 * @param rateLimits whether the HTTP API limits its callers
	 * @param seed the seed of its secrets, or {@code null} for random ones
	 * @param presignedUploads whether files may be uploaded before their message
	 */
	public FluxerCore(ServerClock clock, Journal journal, Duration heartbeatInterval, boolean rateLimits,
			@Nullable Long seed, boolean presignedUploads) {
		Secrets secrets = new Secrets(seed);
		this.world = new World(clock, secrets);
		this.sessions = new Sessions(clock);
		this.gateway = new GatewayCore(this.lock, this.world, this.sessions, secrets, journal, heartbeatInterval);
		this.levers = new GatewayLevers(this.lock, this.gateway, this.sessions);
		Uploads uploads = new Uploads(secrets, this.files, presignedUploads);
		Access access = new Access(this.world);
		this.guildEvents = new GuildEvents(this.world, this.sessions);
		AuditLog auditLog = new AuditLog(this.world, this.guildEvents);
		this.messages = new MessageApi(this.world, secrets, this.files, uploads, access,
				new ChannelEvents(this.world, this.sessions), this.guildEvents, auditLog);
		this.guilds = new GuildApi(this.world, access, this.guildEvents, auditLog, this.messages.conversations());
		this.instance = new InstanceRoutes(presignedUploads);
		List<Route> routes = new ArrayList<>(this.instance.routes());
		routes.addAll(new UserRoutes(this.world, access).routes());
		routes.addAll(new ApplicationRoutes(this.world).routes());
		routes.addAll(this.guilds.routes());
		routes.addAll(this.messages.routes());
		this.rest = new RestApi(this.world, new RateLimits(rateLimits), this.files, uploads, journal, this.httpLevers,
				routes);
	}

	/**
	 * Tells the server its own addresses.
	 * @param origin scheme, host and port of the HTTP side
	 * @param gatewayUrl the gateway's address
	 */
	public void publishAt(String origin, String gatewayUrl) {
		synchronized (this.lock) {
			this.files.publishAt(origin);
			this.instance.publishAt(origin + "/v1", gatewayUrl);
		}
	}

	/**
	 * Answers a request to the HTTP API.
	 * @param request the request
	 * @return the answer, {@code null} if it is to be left without one
	 */
	public @Nullable RestResponse answer(RestRequest request) {
		synchronized (this.lock) {
			return this.rest.answer(request);
		}
	}

	/**
	 * Takes a new gateway socket and greets it.
	 * @param link the way out to the client
	 * @param query the query of its URL
	 * @return the connection
	 */
	public GatewayConnection connect(GatewayLink link, String query) {
		synchronized (this.lock) {
			return this.gateway.connect(link, query);
		}
	}

	/**
	 * Returns the gateway's levers.
	 * @return the same object at each call
	 */
	public GatewayLevers levers() {
		return this.levers;
	}

	/**
	 * Returns the HTTP API's levers.
	 * @return the same object at each call
	 */
	public HttpLevers httpLevers() {
		return this.httpLevers;
	}

	/**
	 * Returns the bot's user id.
	 * @return the id
	 */
	public Snowflake botId() {
		return this.world.bot().id();
	}

	/**
	 * Returns the bot's newest token.
	 * @return the token without a prefix
	 */
	public String botToken() {
		synchronized (this.lock) {
			return this.world.botToken();
		}
	}

	/**
	 * Makes the bot's token invalid and ends its sessions.
	 */
	public void revokeBotToken() {
		synchronized (this.lock) {
			this.world.revokeBotToken();
			this.gateway.invalidateSessions();
			this.gateway.forgetSessions();
		}
	}

	/**
	 * Replaces the bot's token and ends its sessions.
	 * @return the new token
	 */
	public String renewBotToken() {
		synchronized (this.lock) {
			revokeBotToken();
			return this.world.renewBotToken();
		}
	}

	/**
	 * Adds an account that is no bot, to every guild.
	 * @param name the user name
	 * @return its id
	 */
	public Snowflake addPerson(String name) {
		synchronized (this.lock) {
			UserState person = this.world.addUser(name, false);
			for (GuildState guild : this.world.guilds()) {
				this.guilds.members().join(guild, person, null);
			}
			return person.id();
		}
	}

	/**
	 * Makes a token for an account that is no bot.
	 * @param personId the account
	 * @return the token
	 */
	public String addPersonToken(Snowflake personId) {
		synchronized (this.lock) {
			return this.world.addPersonToken(user(personId));
		}
	}

	/**
	 * Adds a guild with everyone in it.
	 * @param name its name
	 * @param ownerId the account that owns it
	 * @return its id
	 */
	public Snowflake addGuild(String name, Snowflake ownerId) {
		synchronized (this.lock) {
			GuildState guild = this.world.addGuild(name, user(ownerId));
			this.gateway.join(guild);
			return guild.id();
		}
	}

	/**
	 * Returns the first text channel of a guild.
	 * @param guildId the guild
	 * @return the channel's id
	 */
	public Snowflake firstChannel(Snowflake guildId) {
		synchronized (this.lock) {
			ChannelState channel = guild(guildId).firstTextChannel();
			if (channel == null) {
				throw new IllegalArgumentException("Guild " + guildId + " has no text channel");
			}
			return channel.id();
		}
	}

	/**
	 * Adds a text channel.
	 * @param guildId its guild
	 * @param name its name
	 * @return its id
	 */
	public Snowflake addChannel(Snowflake guildId, String name) {
		synchronized (this.lock) {
			GuildState guild = guild(guildId);
			ChannelState channel = this.world.addChannel(guild, ChannelState.TEXT, name, null);
			this.guildEvents.channelCreated(channel);
			return channel.id();
		}
	}

	/**
	 * Adds the bot to a guild, or removes it.
	 * @param guildId the guild
	 * @param member whether the bot is a member afterwards
	 */
	public void setBotMember(Snowflake guildId, boolean member) {
		synchronized (this.lock) {
			GuildState guild = guild(guildId);
			UserState bot = this.world.bot();
			if (member && !guild.isMember(bot)) {
				this.world.addMember(guild, bot, null);
				this.gateway.join(guild);
			}
			else if (!member && guild.isMember(bot)) {
				this.guilds.members().remove(guild, bot);
			}
		}
	}

	/**
	 * Lets somebody write a message.
	 * @param authorId who
	 * @param channelId where
	 * @param text what
	 * @return the message's id
	 */
	public Snowflake say(Snowflake authorId, Snowflake channelId, String text) {
		synchronized (this.lock) {
			ChannelState channel = channel(channelId);
			UserState author = user(authorId);
			if (!channel.isVisibleTo(author) || channel.type() == ChannelState.CATEGORY) {
				throw new IllegalArgumentException(author.username() + " cannot write in channel " + channelId);
			}
			return post(channel, author, text).id();
		}
	}

	/**
	 * Lets somebody write a direct message to the bot.
	 * @param authorId who
	 * @param text what
	 * @return the message's id
	 */
	public Snowflake sayDirectly(Snowflake authorId, String text) {
		synchronized (this.lock) {
			UserState author = user(authorId);
			return post(this.messages.directs().open(author, this.world.bot()), author, text).id();
		}
	}

	/**
	 * Lets somebody react to a message.
	 * @param userId who
	 * @param channelId the message's channel
	 * @param messageId the message
	 * @param emoji a Unicode emoji, or {@code name:id}
	 */
	public void react(Snowflake userId, Snowflake channelId, Snowflake messageId, String emoji) {
		synchronized (this.lock) {
			this.messages.reactions().add(message(channelId, messageId), user(userId), emoji);
		}
	}

	/**
	 * Shows somebody as typing.
	 * @param userId who
	 * @param channelId where
	 */
	public void type(Snowflake userId, Snowflake channelId) {
		synchronized (this.lock) {
			this.messages.conversations().type(channel(channelId), user(userId));
		}
	}

	/**
	 * Sets whether somebody takes direct messages of others.
	 * @param userId who
	 * @param accepts whether they arrive
	 */
	public void acceptDirectMessages(Snowflake userId, boolean accepts) {
		synchronized (this.lock) {
			this.messages.directs().accept(user(userId), accepts);
		}
	}

	/**
	 * Lets somebody make a call of the HTTP API, past the rate limits.
	 * @param accountId who
	 * @param method the HTTP method
	 * @param path the path below the base address, without a query
	 * @param body the body's members
	 * @return the answer, empty if the call has none
	 * @throws IllegalArgumentException if the call is refused
	 */
	public JsonNode act(Snowflake accountId, String method, String path, Map<String, Object> body) {
		synchronized (this.lock) {
			try {
				JsonNode answer = this.rest.perform(user(accountId), method, path, Json.tree(body));
				return (answer != null) ? answer : Json.object();
			}
			catch (ApiError ex) {
				throw new IllegalArgumentException("The call is refused: " + Json.write(ex.body()));
			}
		}
	}

	/**
	 * Returns the role that gives the bot its permissions in a guild.
	 * @param guildId the guild
	 * @return the role's id
	 * @throws IllegalArgumentException if the bot has none there
	 */
	public Snowflake botRole(Snowflake guildId) {
		synchronized (this.lock) {
			MemberState member = guild(guildId).member(this.world.bot());
			if (member == null || member.roles().isEmpty()) {
				throw new IllegalArgumentException("The bot has no role in guild " + guildId);
			}
			return member.roles().get(0);
		}
	}

	/**
	 * Returns the messages of a channel as the HTTP API shows them, oldest first.
	 * @param channelId the channel
	 * @return the messages, those with a nonce carry it
	 */
	public List<JsonNode> messages(Snowflake channelId) {
		synchronized (this.lock) {
			List<JsonNode> messages = new ArrayList<>();
			channel(channelId).messages()
				.forEach((message) -> messages.add(MessageShapes.created(message, this.world.bot())));
			return messages;
		}
	}

	private StoredMessage post(ChannelState channel, UserState author, String text) {
		try {
			return this.messages.conversations()
				.post(channel, author, new MessageForm(Json.object().put("content", text), Map.of()));
		}
		catch (ApiError ex) {
			throw new IllegalArgumentException("The text does not fit: " + Json.write(ex.body()));
		}
	}

	private StoredMessage message(Snowflake channelId, Snowflake messageId) {
		StoredMessage message = channel(channelId).message(messageId);
		if (message == null) {
			throw new IllegalArgumentException("No message " + messageId + " in channel " + channelId);
		}
		return message;
	}

	private UserState user(Snowflake id) {
		UserState user = this.world.user(id);
		if (user == null) {
			throw new IllegalArgumentException("No user " + id);
		}
		return user;
	}

	private GuildState guild(Snowflake id) {
		GuildState guild = this.world.guild(id);
		if (guild == null) {
			throw new IllegalArgumentException("No guild " + id);
		}
		return guild;
	}

	private ChannelState channel(Snowflake id) {
		ChannelState channel = this.world.channel(id);
		if (channel == null) {
			throw new IllegalArgumentException("No channel " + id);
		}
		return channel;
	}

}
