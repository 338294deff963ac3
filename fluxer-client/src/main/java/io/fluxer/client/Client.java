package io.fluxer.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.fluxer.Snowflake;
import io.fluxer.cache.CacheUpdater;
import io.fluxer.cache.EntityCache;
import io.fluxer.entity.CdnUrls;
import io.fluxer.entity.Instance;
import io.fluxer.entity.Permissions;
import io.fluxer.entity.User;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Events;
import io.fluxer.gateway.SessionStore;
import io.fluxer.rest.BotToken;
import io.fluxer.rest.Rest;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;

import org.springframework.lang.CheckReturnValue;

/**
 * The centre of the library: holds the cache, the HTTP client, the connection to the
 * gateway and the handlers. Safe for use by any thread.
 * <p>
 * Handlers are registered once and outlive a login. They run on threads of the client's
 * own, named {@code fluxer-lane-…}, and may block. Events of one channel are handled one
 * after the other, channels side by side, see {@link LaneOptions}. All handlers of one
 * event run in the order of their registration; a handler that fails is logged, and the
 * next one has its turn.
 *
 * @since 0.1.0
 */
public final class Client {

	private final AtomicReference<@Nullable Login> login = new AtomicReference<>();

	private final Handlers handlers = new Handlers();

	private final ClientOptions options;

	private final Rest rest;

	private final Supplier<LoginResources> resources;

	private final Instrumentation instrumentation;

	private final CacheUpdater cache;

	private final GuildManager guilds;

	private final ChannelManager channels;

	private final UsersManager users;

	private final MessageManager messages;

	private final MemberManager members;

	private final RoleManager roles;

	private final EmojiManager emojis;

	private final StickerManager stickers;

	private final InviteManager invites;

	private final WebhookManager webhooks;

	private final ApplicationManager applications;

	private final GatewayCommands gateway = new GatewayCommands(this::present);

	private final SessionStore sessionStore;

	private volatile Readiness readiness = new Readiness();

	private volatile @Nullable Throwable failure;

	Client(ClientOptions options, Rest rest, Supplier<LoginResources> resources) {
		this(options, rest, resources, SessionStore.none());
	}

	Client(ClientOptions options, Rest rest, Supplier<LoginResources> resources, SessionStore sessionStore) {
		this(options, rest, resources, sessionStore, Instrumentation.none(rest.clientName()));
	}

	Client(ClientOptions options, Rest rest, Supplier<LoginResources> resources, SessionStore sessionStore,
			Instrumentation instrumentation) {
		this.instrumentation = instrumentation;
		this.sessionStore = sessionStore;
		this.options = options;
		this.rest = rest;
		this.resources = resources;
		this.cache = new CacheUpdater(options.cache());
		this.guilds = new GuildManager(rest, this.cache);
		this.channels = new ChannelManager(rest, this.cache);
		this.users = new UsersManager(rest, this.cache);
		this.messages = new MessageManager(rest, this.channels::located);
		this.members = new MemberManager(rest);
		this.roles = new RoleManager(rest);
		this.emojis = new EmojiManager(rest);
		this.stickers = new StickerManager(rest);
		this.invites = new InviteManager(rest);
		this.webhooks = new WebhookManager(rest);
		this.applications = new ApplicationManager(rest);
	}

	/**
	 * Creates a client with an HTTP client of its own. It does not connect before
	 * {@link #login}.
	 * @param options the options
	 * @return the client
	 * @throws io.fluxer.gateway.CompressionUnavailableException as
	 * {@link Builder#build()} says
	 */
	public static Client create(ClientOptions options) {
		return builder(options).build();
	}

	/**
	 * Starts to build a client.
	 * @param options the options
	 * @return the builder
	 */
	public static Builder builder(ClientOptions options) {
		return new Builder(options);
	}

	/**
	 * Returns the name that tells the bots of one application apart.
	 * @return the name of {@link #rest()}, {@code default} unless it was given another
	 */
	public String name() {
		return this.rest.clientName();
	}

	/**
	 * Returns the options.
	 * @return the options
	 */
	public ClientOptions options() {
		return this.options;
	}

	/**
	 * Returns the HTTP client. {@link #login} sets its token.
	 * @return the HTTP client
	 */
	public Rest rest() {
		return this.rest;
	}

	/**
	 * Returns what the bot knows without asking; empty before the login.
	 * @return the cache
	 */
	public EntityCache cache() {
		return this.cache.cache();
	}

	/**
	 * Returns the guilds, from the cache and from the API.
	 * @return the manager
	 */
	public GuildManager guilds() {
		return this.guilds;
	}

	/**
	 * Returns the channels, from the cache and from the API.
	 * @return the manager
	 */
	public ChannelManager channels() {
		return this.channels;
	}

	/**
	 * Returns the users, from the cache and from the API.
	 * @return the manager
	 */
	public UsersManager users() {
		return this.users;
	}

	/**
	 * Returns the messages.
	 * @return the manager
	 */
	public MessageManager messages() {
		return this.messages;
	}

	/**
	 * Returns the members.
	 * @return the manager
	 */
	public MemberManager members() {
		return this.members;
	}

	/**
	 * Returns the roles.
	 * @return the manager
	 */
	public RoleManager roles() {
		return this.roles;
	}

	/**
	 * Returns the emojis.
	 * @return the manager
	 */
	public EmojiManager emojis() {
		return this.emojis;
	}

	/**
	 * Returns the stickers.
	 * @return the manager
	 */
	public StickerManager stickers() {
		return this.stickers;
	}

	/**
	 * Returns the invites.
	 * @return the manager
	 */
	public InviteManager invites() {
		return this.invites;
	}

	/**
	 * Returns the webhooks.
	 * @return the manager
	 */
	public WebhookManager webhooks() {
		return this.webhooks;
	}

	/**
	 * Returns the applications.
	 * @return the manager
	 */
	public ApplicationManager applications() {
		return this.applications;
	}

	/**
	 * Returns what can be asked of the gateway: members, presence, voice, counts.
	 * @return the commands, those of whichever login there is
	 */
	public GatewayCommands gateway() {
		return this.gateway;
	}

	/**
	 * Registers a handler for one dispatch name, typed or not. It gets the payload as
	 * received, parsed once for all handlers of the event, so it must not change it.
	 * @param event the name on the wire, see {@link io.fluxer.event.Events}
	 * @param handler the handler; may block
	 * @return dispose to remove it
	 * @throws IllegalStateException if the gateway was asked to leave the dispatch out of
	 * the present session, see {@link ClientOptions#ignoredEvents()}
	 */
	public Disposable on(String event, Consumer<JsonNode> handler) {
		return this.handlers.on(event, handler);
	}

	/**
	 * Registers a handler for every dispatch.
	 * @param handler the handler; may block
	 * @return dispose to remove it
	 * @throws IllegalStateException if the gateway leaves dispatches out of the present
	 * session because nobody listened to them, see {@link IgnoredEvents#auto()}
	 */
	public Disposable onTyped(Consumer<DispatchEvent> handler) {
		return this.handlers.onTyped(handler);
	}

	/**
	 * Registers a handler for everything, the events of the client itself included.
	 * @param handler the handler; may block. The {@code Mono} it returns keeps the lane
	 * until it completes or times out, and holds no thread meanwhile
	 * @return dispose to remove it
	 * @throws IllegalStateException as {@link #onTyped} says
	 */
	public Disposable onEnvelope(Function<EventEnvelope, Mono<Void>> handler) {
		return this.handlers.onEnvelope(handler);
	}

	/**
	 * Registers a handler for everything but some dispatches, the events of the client
	 * itself included.
	 * @param unwanted the names of the dispatches that the handler does not get; they may
	 * be left out by {@link IgnoredEvents#auto()}
	 * @param handler the handler; may block. The {@code Mono} it returns keeps the lane
	 * until it completes or times out, and holds no thread meanwhile
	 * @return dispose to remove it
	 * @throws IllegalStateException as {@link #onTyped} says
	 */
	public Disposable onEnvelope(Set<String> unwanted, Function<EventEnvelope, Mono<Void>> handler) {
		return this.handlers.onEnvelope(unwanted, handler);
	}

	/**
	 * Logs in on subscription: sets the token of {@link #rest()}, asks the instance or
	 * the API for the gateway unless the options name it, and connects. While an address
	 * does not answer the client goes on trying. Cancelling the subscription is
	 * {@link #destroy()}.
	 * @param token the bot's token, with or without {@code Bot } before it
	 * @return completes after {@link #destroy()}; fails with
	 * {@link io.fluxer.rest.InvalidTokenException} if the token is refused,
	 * {@link io.fluxer.gateway.GatewayException} if the gateway refuses the client for
	 * good or sends a READY that does not fit, {@link AlreadyLoggedInException} if there
	 * is a login, and {@link IllegalArgumentException} if the text is no token. After any
	 * of these but the third a login is allowed again
	 */
	@CheckReturnValue
	public Mono<Void> login(String token) {
		return Mono.defer(() -> {
			Login attempt = begin(token);
			attempt.start();
			return attempt.end().doOnCancel(() -> attempt.stop(null).subscribe());
		});
	}

	/**
	 * Waits for the present login, or else for the next one. A login that failed counts
	 * as the present one until the next begins.
	 * @return completes once the client is ready, at once if it was ready before; fails
	 * if the login fails or is destroyed first
	 */
	@CheckReturnValue
	public Mono<Void> whenReady() {
		return Mono.defer(() -> this.readiness.asMono());
	}

	/**
	 * Tells whether the session is up: READY has come, the guilds too if
	 * {@link ClientOptions#waitForGuilds()} says so, and there is a connection now.
	 * @return {@code false} before READY and while disconnected
	 */
	public boolean isReady() {
		Login present = this.login.get();
		return present != null && present.isReady();
	}

	/**
	 * Returns where the client stands at this moment. The events of the client itself,
	 * {@link io.fluxer.event.ConnectedEvent} and those beside it, tell of the changes.
	 * With several shards it is where the one stands that is least far.
	 * @return the state, {@link ClientState#READY} if and only if {@link #isReady()}
	 */
	public ClientState state() {
		Login present = this.login.get();
		return (present != null) ? present.state() : ClientState.DISCONNECTED;
	}

	/**
	 * Returns where each shard of the client stands at this moment.
	 * @return the shards by rising number; none before the gateway's address is known
	 */
	public List<ShardStatus> shards() {
		Login present = this.login.get();
		return (present != null) ? present.shards() : List.of();
	}

	/**
	 * Returns when the client was ready first since the login.
	 * @return the moment, or {@code null} before that
	 */
	public @Nullable Instant readyAt() {
		Login present = this.login.get();
		return (present != null) ? present.readyAt() : null;
	}

	/**
	 * Returns the bot's own account as READY had it, or the stored session that the login
	 * goes on with.
	 * @return the account, or {@code null} before READY
	 */
	public @Nullable User user() {
		Login present = this.login.get();
		return (present != null) ? present.user() : null;
	}

	/**
	 * Returns the bot's own id: before READY it is the number before the token's dot.
	 * @return the id, or {@code null} while there is no login
	 */
	public @Nullable Snowflake userId() {
		Login present = this.login.get();
		return (present != null) ? present.userId() : null;
	}

	/**
	 * Returns how long the last heartbeat took to be answered, on the slowest shard.
	 * @return the time, or {@code null} before the first answer
	 */
	public @Nullable Duration latency() {
		Login present = this.login.get();
		return (present != null) ? present.latency() : null;
	}

	/**
	 * Returns how far handlers are behind, and what that has cost since the login.
	 * @return the numbers of this moment, all 0 while there is no login
	 */
	public LaneStatistics laneStatistics() {
		Login present = this.login.get();
		return (present != null) ? present.statistics() : LaneStatistics.none();
	}

	/**
	 * Starts to gather the new messages of a channel, at once and apart from the
	 * handlers, so that a handler may wait for the result. There may be many at the same
	 * time. With {@code MESSAGE_CREATE} among {@link ClientOptions#ignoredEvents()} only
	 * mentions of the bot and of everyone come.
	 * @param options which messages, and when to end
	 * @return the collector, which ends with the login at the latest
	 * @throws ClientNotReadyException if there is no login
	 */
	public MessageCollector createMessageCollector(MessageCollectorOptions options) {
		return new MessageCollector(collectors().create(new MessageTarget(options, this::userId), options.limits()));
	}

	/**
	 * Starts to gather the new reactions under a message, at once and apart from the
	 * handlers, so that a handler may wait for the result. There may be many at the same
	 * time. Reactions set before are not seen.
	 * @param options which reactions, and when to end
	 * @return the collector, which ends with the login at the latest
	 * @throws ClientNotReadyException if there is no login
	 * @throws IllegalStateException if {@link ClientOptions#ignoredEvents()} names
	 * {@code MESSAGE_REACTION_ADD}
	 */
	public ReactionCollector createReactionCollector(ReactionCollectorOptions options) {
		if (this.options.ignoredEvents().alwaysName(Events.MESSAGE_REACTION_ADD)) {
			throw new IllegalStateException("No reaction can be collected: " + Handlers.PROPERTY + " names "
					+ Events.MESSAGE_REACTION_ADD + ", so the gateway leaves it out");
		}
		return new ReactionCollector(collectors().create(new ReactionTarget(options, this::userId), options.limits()));
	}

	/**
	 * Sends a frame to all shards on subscription, waiting for the send budget. A shard
	 * that cannot send it keeps no other from doing so.
	 * @param frame the frame with {@code op} and {@code d}
	 * @return completes once it is sent over all; fails with
	 * {@link ClientNotReadyException} before READY, else with
	 * {@link io.fluxer.gateway.GatewayException}, which names the shards that sent it and
	 * those that did not
	 */
	@CheckReturnValue
	public Mono<Void> sendToGateway(JsonNode frame) {
		return Mono.defer(() -> present().send(frame));
	}

	/**
	 * Sends a frame to one shard on subscription, waiting for the send budget.
	 * @param shard the shard, counted from 0
	 * @param frame the frame with {@code op} and {@code d}
	 * @return completes once it is sent; fails with {@link IllegalArgumentException} for
	 * an unknown shard, {@link ClientNotReadyException} before READY, else with
	 * {@link io.fluxer.gateway.GatewayException}
	 */
	@CheckReturnValue
	public Mono<Void> sendToShard(int shard, JsonNode frame) {
		return Mono.defer(() -> present().send(shard, frame));
	}

	/**
	 * Replaces the connections of all shards: each is closed and opened anew at once, and
	 * its session resumed, so that no event is lost that the server keeps.
	 * @return completes once it is under way, {@link #shards()} tells how far; fails with
	 * {@link ClientNotReadyException} before the gateway's address is known
	 */
	@CheckReturnValue
	public Mono<Void> reconnect() {
		return Mono.fromRunnable(() -> present().reconnect());
	}

	/**
	 * Replaces the connection of one shard as {@link #reconnect()} does.
	 * @param shard the shard, counted from 0
	 * @return completes once it is under way; fails with {@link IllegalArgumentException}
	 * for an unknown shard, and with {@link ClientNotReadyException} before the gateway's
	 * address is known
	 */
	@CheckReturnValue
	public Mono<Void> reconnect(int shard) {
		return Mono.fromRunnable(() -> present().reconnect(shard));
	}

	/**
	 * Returns why the last login ended, if Fluxer ended it for good.
	 * @return what {@link #login} failed with, without a token; {@code null} while there
	 * is a login, before the first, and after {@link #destroy()}
	 */
	public @Nullable Throwable failure() {
		return this.failure;
	}

	/**
	 * Asks what the instance says of itself: its discovery document, or the answer of
	 * {@code /instance} where there is none.
	 * @return the document; fails with a {@link io.fluxer.rest.RestException}
	 */
	@CheckReturnValue
	public Mono<Instance> fetchInstance() {
		return new Discovery(this.rest, this.options).instance();
	}

	/**
	 * Returns where the images of the instance are, from its discovery document, which is
	 * asked for once and then kept for a while.
	 * @return the addresses; fails with a {@link io.fluxer.rest.RestException}
	 */
	@CheckReturnValue
	public Mono<CdnUrls> cdnUrls() {
		return new Discovery(this.rest, this.options).known().map(Instance::cdnUrls);
	}

	/**
	 * Returns where a person adds this bot to a guild: at the web application of the
	 * instance that {@link io.fluxer.rest.RestOptions#instance()} names or that was asked
	 * what it says of itself, else at that of the hosted one.
	 * @param permissions what the bot asks for, more can be given later
	 * @return the address of the page
	 * @throws ClientNotReadyException if there is no login, since the bot is not known
	 */
	public String inviteUrl(Permissions permissions) {
		return inviteUrl(new Discovery(this.rest, this.options).webUrl(), permissions);
	}

	/**
	 * Returns where a person adds this bot to a guild of a self-hosted instance.
	 * @param webUrl the address of the instance's web application, such as
	 * {@code https://chat.example.org}
	 * @param permissions what the bot asks for, more can be given later
	 * @return the address of the page
	 * @throws ClientNotReadyException if there is no login, since the bot is not known
	 */
	public String inviteUrl(String webUrl, Permissions permissions) {
		Snowflake id = userId();
		if (id == null) {
			throw new ClientNotReadyException("The address of the invitation is known after the login");
		}
		return webUrl + (webUrl.endsWith("/") ? "" : "/") + "oauth2/authorize?client_id=" + id
				+ "&scope=bot&permissions=" + permissions;
	}

	/**
	 * Ends the login on subscription: takes no more events, waits for handlers at work,
	 * as long as one may take, closes the connection, and forgets cache, user and state.
	 * Handlers stay registered. Does nothing while there is no login. A handler must not
	 * wait for it, since it waits for the handler.
	 * @return completes when all is closed, never fails; afterwards a login is allowed
	 */
	@CheckReturnValue
	public Mono<Void> destroy() {
		return destroy(this.options.lanes().timeout());
	}

	/**
	 * Ends the login as {@link #destroy()} does, but gives up handlers at work sooner:
	 * their threads are interrupted, and what waits behind them is not handled.
	 * @param grace how long to wait for handlers; no effect if the login is ending
	 * already
	 * @return completes when all is closed, never fails; afterwards a login is allowed
	 */
	@CheckReturnValue
	public Mono<Void> destroy(Duration grace) {
		return Mono.defer(() -> {
			Login present = this.login.get();
			return (present != null) ? present.stop(null, grace) : Mono.empty();
		});
	}

	private synchronized Login begin(String token) {
		if (this.login.get() != null) {
			throw new AlreadyLoggedInException();
		}
		if (this.readiness.isDecided()) {
			this.readiness = new Readiness();
		}
		try {
			BotToken parsed = BotToken.of(token);
			this.rest.setToken(token);
			Login attempt = new Login(this.options, this.rest, parsed, this.cache, this.handlers, this.resources.get(),
					this.readiness, this.sessionStore, this.instrumentation, this::ended);
			this.login.set(attempt);
			this.failure = null;
			return attempt;
		}
		catch (RuntimeException ex) {
			this.readiness.fail(ex, Runnable::run);
			throw ex;
		}
	}

	private synchronized void ended(Login ended, @Nullable Throwable failure) {
		this.cache.clear();
		this.failure = failure;
		if (failure == null) {
			this.readiness = new Readiness();
		}
		this.login.compareAndSet(ended, null);
	}

	CollectorRegistry collectors() {
		Login present = this.login.get();
		if (present == null) {
			throw new ClientNotReadyException("Nothing can be collected before the login");
		}
		return present.collectors();
	}

	private Login present() {
		Login present = this.login.get();
		if (present == null) {
			throw new ClientNotReadyException("Nothing can be sent to the gateway before the login");
		}
		return present;
	}

	/**
	 * Builds a client.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder {

		private final ClientOptions options;

		private UnaryOperator<HttpClient> gatewayHttpClient = UnaryOperator.identity();

		private @Nullable Rest rest;

		private SessionStore sessionStore = SessionStore.none();

		private ObservationRegistry observationRegistry = ObservationRegistry.NOOP;

		private @Nullable DispatchObservationConvention dispatchObservationConvention;

		private @Nullable GatewayListener gatewayListener;

		Builder(ClientOptions options) {
			this.options = options;
		}

		/**
		 * Sets the HTTP client to use; one is made from the options if none is set.
		 * @param newRest the HTTP client, which the client never closes
		 * @return this builder
		 */
		public Builder rest(Rest newRest) {
			this.rest = newRest;
			return this;
		}

		/**
		 * Changes the Reactor Netty client of the gateway: TLS, proxy, connect timeout.
		 * @param customizer returns the changed client
		 * @return this builder
		 */
		public Builder gatewayHttpClient(UnaryOperator<HttpClient> customizer) {
			this.gatewayHttpClient = customizer;
			return this;
		}

		/**
		 * Sets where sessions are kept for the next login, in this process or in another
		 * one; by default they are not kept. Within three minutes a login goes on with a
		 * session that is kept, if it was one of the same token, shards, gateway and
		 * events to ignore: handlers get what came meanwhile as far as the server kept
		 * it, and once more what they had not finished before the last heartbeat of a
		 * process that was killed. There is no {@code ReadyEvent} then; the client is
		 * ready, and {@link io.fluxer.event.ClientReadyEvent} comes, once its guilds are
		 * in the cache.
		 * @param newSessionStore the store, which may serve many clients
		 * @return this builder
		 */
		public Builder sessionStore(SessionStore newSessionStore) {
			this.sessionStore = newSessionStore;
			return this;
		}

		/**
		 * Sets where dispatches are observed; nowhere by default. Calls are observed
		 * where {@link io.fluxer.rest.Rest.Builder#observationRegistry} says.
		 * @param registry the registry
		 * @return this builder
		 */
		public Builder observationRegistry(ObservationRegistry registry) {
			this.observationRegistry = registry;
			return this;
		}

		/**
		 * Sets names and tags of observed dispatches.
		 * @param convention the convention, {@code null} for
		 * {@link DefaultDispatchObservationConvention}
		 * @return this builder
		 */
		public Builder dispatchObservationConvention(@Nullable DispatchObservationConvention convention) {
			this.dispatchObservationConvention = convention;
			return this;
		}

		/**
		 * Sets who is told about the life of shards.
		 * @param listener the listener, {@code null} for nobody
		 * @return this builder
		 */
		public Builder gatewayListener(@Nullable GatewayListener listener) {
			this.gatewayListener = listener;
			return this;
		}

		/**
		 * Builds the client.
		 * @return the client
		 * @throws io.fluxer.gateway.CompressionUnavailableException if the library of the
		 * compression that the options name cannot be used
		 */
		public Client build() {
			this.options.compression().requireAvailable();
			Rest httpClient = (this.rest != null) ? this.rest : Rest.create(this.options.rest());
			UnaryOperator<HttpClient> customizer = this.gatewayHttpClient;
			boolean virtualThreads = this.options.lanes().virtualThreads();
			return new Client(this.options, httpClient, () -> new GatewayResources(virtualThreads, customizer),
					this.sessionStore, instrumentation(httpClient.clientName()));
		}

		private Instrumentation instrumentation(String client) {
			GatewayListener listener = this.gatewayListener;
			return new Instrumentation(client,
					new DispatchObservations(this.observationRegistry, this.dispatchObservationConvention, client),
					(listener != null) ? listener.forClient(client) : null);
		}

	}

}
