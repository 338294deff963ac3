package io.fluxer.embedded;

import java.time.Duration;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.FluxerCore;
import io.fluxer.embedded.core.ServerClock;
import org.jspecify.annotations.Nullable;

/**
 * Fluxer in a process: its HTTP API and its gateway on one loopback port, with one bot, a
 * guild, and persons who talk to the bot. For tests and for first steps; state lives in
 * memory and ends with the server.
 * <p>
 * A server runs from the moment it exists until {@link #close()}. It listens on 127.0.0.1
 * alone and answers 403 to requests whose {@code Host} or {@code Origin} is not loopback,
 * so that a web page cannot reach it. Its tokens are worth nothing elsewhere and are
 * never logged.
 * <p>
 * It answers as a real server was seen to answer, and leaves out what a first bot does
 * not need: persons are never in voice channels, and the voice server that a bot is sent
 * to is not there; a message may hold links without the permission for them, what GitHub
 * and Instatus tell webhooks is taken and not shown, and a resumed session keeps getting
 * direct messages while a second session of the bot lives, which the real server
 * withholds. Where no answer of a real server is known, codes of errors are the likely
 * ones. Persons may use the HTTP API with their tokens, but not the gateway. Files above
 * 256 KiB lie in a directory of their own among the system's temporary ones until the
 * server is closed.
 * <p>
 * All methods are safe for use by many threads. Events that a call causes are written to
 * the bot's sockets in the order of the calls.
 *
 * @since 0.1.0
 */
public final class FluxerServer implements AutoCloseable {

	private static final int DEFAULT_PORT = 8585;

	private static final String OWNER_NAME = "Person";

	private static final String GUILD_NAME = "Playground";

	private final ServerJournal journal = new ServerJournal();

	private final GatewaySockets sockets = new GatewaySockets();

	private final TempFiles files = new TempFiles();

	private final FluxerCore core;

	private final ServerLifecycle lifecycle;

	private final GatewayControl gateway;

	private final HttpControl http;

	private final Person person;

	private final Snowflake guildId;

	private final Snowflake channelId;

	FluxerServer(int port, Duration heartbeatInterval, boolean rateLimits, @Nullable Long seed,
			boolean presignedUploads) {
		this.core = new FluxerCore(ServerClock.system(), this.journal, heartbeatInterval, rateLimits, seed,
				presignedUploads);
		this.gateway = new GatewayControl(this.core.levers(), this.sockets, this.journal);
		this.http = new HttpControl(this.core.httpLevers());
		this.person = addPerson(this.core, OWNER_NAME);
		this.guildId = this.core.addGuild(GUILD_NAME, this.person.id());
		this.channelId = this.core.firstChannel(this.guildId);
		this.lifecycle = ServerLifecycle.bind(port,
				new HttpShell(this.core, this.sockets, this.files, heartbeatInterval));
		this.core.publishAt("http://" + authority(), gatewayUrl());
	}

	/**
	 * Returns a builder with the defaults.
	 * @return a new builder
	 */
	public static FluxerServerBuilder builder() {
		return new FluxerServerBuilder();
	}

	/**
	 * Starts a server on a free port with the defaults.
	 * @return a running server, to be closed by the caller
	 */
	public static FluxerServer start() {
		return builder().start();
	}

	/**
	 * Returns the base address of the HTTP API.
	 * @return for example {@code http://127.0.0.1:8585/v1}
	 */
	public String apiUrl() {
		return "http://" + authority() + "/v1";
	}

	/**
	 * Returns the address of the gateway, without a query.
	 * @return for example {@code ws://127.0.0.1:8585/gateway}
	 */
	public String gatewayUrl() {
		return "ws://" + authority() + HttpShell.GATEWAY_PATH;
	}

	/**
	 * Returns the TCP port.
	 * @return the port in use, never 0
	 */
	public int port() {
		return this.lifecycle.port();
	}

	/**
	 * Returns the bot's newest token, without a prefix, revoked or not.
	 * @return {@code id.secret}
	 */
	public String botToken() {
		return this.core.botToken();
	}

	/**
	 * Returns the bot's user id.
	 * @return the id
	 */
	public Snowflake botId() {
		return this.core.botId();
	}

	/**
	 * Makes every token of the bot invalid: calls are answered with 401, sessions end
	 * with op 9, and IDENTIFY is closed with 4004.
	 */
	public void revokeBotToken() {
		this.core.revokeBotToken();
	}

	/**
	 * Gives the bot a new token in place of the old one, as {@link #revokeBotToken()}
	 * does with it.
	 * @return the new token
	 */
	public String renewBotToken() {
		return this.core.renewBotToken();
	}

	/**
	 * Returns the token of {@link #person()}.
	 * @return {@code flx_} and 36 letters or digits
	 */
	public String personToken() {
		return this.person.token();
	}

	/**
	 * Returns the person who is there from the start. It owns the guilds.
	 * @return the person
	 */
	public Person person() {
		return this.person;
	}

	/**
	 * Adds a person, a member of every guild.
	 * @param name the user name, 1 to 32 characters
	 * @return the person
	 * @throws IllegalArgumentException if the name does not fit
	 */
	public Person createPerson(String name) {
		checkLength("user name", name, 32);
		return addPerson(this.core, name);
	}

	/**
	 * Returns the guild that is there from the start.
	 * @return the id
	 */
	public Snowflake guildId() {
		return this.guildId;
	}

	/**
	 * Returns the channel {@code #general} of {@link #guildId()}.
	 * @return the id
	 */
	public Snowflake channelId() {
		return this.channelId;
	}

	/**
	 * Adds a guild with a channel {@code #general}. The bot and every person are members
	 * from the start.
	 * @param name the name, 1 to 100 characters
	 * @return the new guild's id
	 * @throws IllegalArgumentException if the name does not fit
	 */
	public Snowflake createGuild(String name) {
		checkLength("guild name", name, 100);
		return this.core.addGuild(name, this.person.id());
	}

	/**
	 * Adds a text channel to a guild.
	 * @param guildId the guild
	 * @param name the name, 1 to 100 characters
	 * @return the new channel's id
	 * @throws IllegalArgumentException if there is no such guild, or the name does not
	 * fit
	 */
	public Snowflake createChannel(Snowflake guildId, String name) {
		checkLength("channel name", name, 100);
		return this.core.addChannel(guildId, name);
	}

	/**
	 * Adds the bot to a guild; GUILD_CREATE follows. Does nothing if it is a member.
	 * @param guildId the guild
	 * @throws IllegalArgumentException if there is no such guild
	 */
	public void addBotToGuild(Snowflake guildId) {
		this.core.setBotMember(guildId, true);
	}

	/**
	 * Removes the bot from a guild; GUILD_DELETE follows. Does nothing if it is no
	 * member.
	 * @param guildId the guild
	 * @throws IllegalArgumentException if there is no such guild
	 */
	public void removeBotFromGuild(Snowflake guildId) {
		this.core.setBotMember(guildId, false);
	}

	/**
	 * Returns the role that the bot got when it joined a guild. It makes the bot an
	 * administrator until {@link PersonInGuild#setPermissions} says otherwise.
	 * @param guildId the guild
	 * @return the role's id
	 * @throws IllegalArgumentException if there is no such guild, or the bot has no role
	 * in it
	 */
	public Snowflake botRoleId(Snowflake guildId) {
		return this.core.botRole(guildId);
	}

	/**
	 * Returns the messages of a channel, oldest first: the last 20,000 are kept.
	 * @param channelId the channel
	 * @return a copy
	 * @throws IllegalArgumentException if there is no such channel
	 */
	public List<PostedMessage> messages(Snowflake channelId) {
		return this.core.messages(channelId).stream().map(PostedMessage::of).toList();
	}

	/**
	 * Returns the requests that the rate limits let through, oldest first, the last
	 * 100,000 of them.
	 * @return a copy
	 */
	public List<Admission> admissions() {
		return this.journal.admissions();
	}

	/**
	 * Returns the requests that were answered with 429, oldest first, the last 100,000 of
	 * them.
	 * @return a copy
	 */
	public List<Refusal> refusals() {
		return this.journal.refusals();
	}

	/**
	 * Returns all requests to the HTTP API, oldest first, the last 100,000 of them.
	 * @return a copy
	 */
	public List<LoggedRequest> requests() {
		return this.journal.requests();
	}

	/**
	 * Returns the gateway's levers.
	 * @return the same object at each call
	 */
	public GatewayControl gateway() {
		return this.gateway;
	}

	/**
	 * Returns the HTTP API's levers.
	 * @return the same object at each call
	 */
	public HttpControl http() {
		return this.http;
	}

	/**
	 * Returns a shell command that lets {@link #person()} say something in
	 * {@link #channelId()}. It holds the person's token.
	 * @param text the text, 1 to 2,000 characters
	 * @return one line that begins with {@code curl }, to be pasted in a POSIX shell
	 */
	public String curlToSay(String text) {
		return curl().say(text);
	}

	/**
	 * Returns a shell command that lists the messages of {@link #channelId()}, newest
	 * first. It holds the person's token.
	 * @return one line that begins with {@code curl }, to be pasted in a POSIX shell
	 */
	public String curlToList() {
		return curl().list();
	}

	/**
	 * Closes the port, all sockets and all threads of the server, within 5 seconds. A
	 * second call does nothing.
	 */
	@Override
	public void close() {
		this.lifecycle.close();
		this.files.close();
	}

	/**
	 * Starts a server alone and prints, on standard output, its API address, a bot token,
	 * and the two {@code curl} lines. Runs until the process is ended; a taken port is
	 * told in one line on standard error, with exit code 1.
	 * @param arguments the port, 8585 if there is none
	 */
	public static void main(String[] arguments) {
		try {
			int port = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : DEFAULT_PORT;
			run(builder().port(port));
		}
		catch (PortInUseException ex) {
			fail(ex.getMessage());
		}
		catch (IllegalArgumentException ex) {
			fail("The argument must be a port: " + arguments[0]);
		}
	}

	private static void run(FluxerServerBuilder builder) {
		try (FluxerServer server = builder.start()) {
			// A process that is told to end takes its files along.
			Runtime.getRuntime().addShutdownHook(new Thread(server::close, "fluxer-embedded-close"));
			System.out.println("Fluxer is up: " + server.apiUrl());
			System.out.println("Bot token:    " + server.botToken());
			System.out.println(server.curlToSay("!ping"));
			System.out.println(server.curlToList());
			server.lifecycle.await();
		}
	}

	private static void fail(@Nullable String message) {
		System.err.println(message);
		System.exit(1);
	}

	private static Person addPerson(FluxerCore core, String name) {
		Snowflake id = core.addPerson(name);
		return new Person(core, id, name, core.addPersonToken(id));
	}

	private static void checkLength(String what, String text, int max) {
		if (text.isBlank() || text.length() > max) {
			throw new IllegalArgumentException("The " + what + " must have 1 to " + max + " characters");
		}
	}

	private String authority() {
		return "127.0.0.1:" + port();
	}

	private CurlCommands curl() {
		return new CurlCommands(apiUrl(), personToken(), this.channelId.toString());
	}

}
