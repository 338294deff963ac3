package io.fluxer.rest;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

import io.fluxer.rest.ratelimit.RateLimiter;
import io.fluxer.rest.ratelimit.RouteTemplate;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.lang.CheckReturnValue;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The HTTP client for Fluxer's API. Every call goes through the rate limiter and the
 * retries; nothing is sent before a returned {@link Mono} is subscribed, and each
 * subscription is a call of its own. Safe for use by many threads.
 * <p>
 * Routes come from {@link Routes}, or are written by hand: {@code /channels/1/messages}.
 * Calls fail with a {@link RestException}; {@code mono.block()} throws it as it is. Each
 * failed call is logged once under the name of this class, at WARN, with method, route
 * template, status, error code and request id; further calls with a token that is known
 * to be refused at DEBUG. Values are emitted on the threads of the HTTP client, which
 * must not be blocked; use {@link #blocking()} or {@code publishOn} for code that blocks.
 *
 * @since 0.1.0
 */
public final class Rest {

	// Beside the calls that the limit of the account lets be in flight: uploads that
	// arrived and calls that it does not count.
	private static final int SPARE_CONNECTIONS = 500;

	// The server closes idle connections after 5 to 6 s.
	private static final Duration MAX_IDLE_TIME = Duration.ofSeconds(4);

	private final RestOptions options;

	private final String clientName;

	private final RestConnections connections;

	private final RateLimitManager rateLimits;

	private final TokenGuard tokens;

	private final RestPipeline pipeline;

	private final Transfers transfers;

	private final InstanceDiscovery discovery;

	private final RequestOptions requestOptions;

	private final BlockingRest blocking = new BlockingRest(this);

	private Rest(Rest other, RequestOptions requestOptions) {
		this.options = other.options;
		this.clientName = other.clientName;
		this.connections = other.connections;
		this.rateLimits = other.rateLimits;
		this.tokens = other.tokens;
		this.pipeline = other.pipeline;
		this.transfers = other.transfers;
		this.discovery = other.discovery;
		this.requestOptions = requestOptions;
	}

	private Rest(Builder builder) {
		this.requestOptions = RequestOptions.none();
		this.options = builder.options;
		this.clientName = builder.clientName;
		this.connections = new RestConnections(builder.maxConnections, builder.maxIdleTime, this.options.timeout(),
				builder.httpClient);
		RateLimiter limiter = new RateLimiter(this.options.globalRateLimit(), builder.clock);
		this.rateLimits = new RateLimitManager(limiter, builder.scheduler,
				builder.listener.forClient(builder.clientName));
		this.tokens = new TokenGuard(builder.clock, this.rateLimits::recall);
		HttpClient httpClient = this.connections.httpClient();
		WebClient webClient = NettyConnector.webClient(builder.webClientBuilder, httpClient.followRedirect(false));
		HttpClient transferring = this.connections.transferring(this.options.origin().getHost());
		this.transfers = new Transfers(webClient,
				NettyConnector.webClient(builder.webClientBuilder, transferring.followRedirect(false)),
				NettyConnector.webClient(builder.webClientBuilder, Redirects.followedBy(transferring)), this.options,
				builder.scheduler);
		this.discovery = new InstanceDiscovery(document(), (found) -> ApiAddress.isFoundIn(found, this.options),
				builder.scheduler);
		ApiAddress address = ApiAddress.of(this.options, this.discovery, builder.scheduler);
		this.pipeline = new RestPipeline(new RestTransport(webClient, this.options, address, builder.scheduler),
				this.rateLimits, this.tokens,
				new RestObservations(builder.observationRegistry, builder.observationConvention, builder.clientName),
				new RetryPolicy(this.options.maxRetries(),
						new Backoff(this.options.retry(), () -> ThreadLocalRandom.current().nextDouble()),
						this.options.retry().within()),
				builder.scheduler, builder.clock, this.options);
	}

	private Mono<JsonNode> document() {
		String instance = this.options.instance();
		return (instance != null) ? InstanceDiscovery.ask(this.transfers, instance)
				: Mono.defer(() -> get(InstanceDiscovery.WELL_KNOWN));
	}

	/**
	 * Creates a client for fluxer.app without a token, for what needs none, with an HTTP
	 * client of its own. It is closed with {@link #close()}.
	 * @return the client
	 */
	public static Rest create() {
		return create(RestOptions.defaults());
	}

	/**
	 * Creates a client for fluxer.app that calls with a token, with an HTTP client of its
	 * own. It is closed with {@link #close()}.
	 * @param token the token of the bot, with or without {@code Bot } in front
	 * @return the client
	 * @throws IllegalArgumentException if it cannot be a token
	 */
	public static Rest create(String token) {
		BotToken checked = BotToken.of(token);
		Rest rest = create();
		rest.tokens.set(checked);
		return rest;
	}

	/**
	 * Creates a client with an HTTP client of its own.
	 * @param options how to reach the API
	 * @return the client
	 */
	public static Rest create(RestOptions options) {
		return builder(options).build();
	}

	/**
	 * Starts to build a client.
	 * @param options how to reach the API
	 * @return the builder
	 */
	public static Builder builder(RestOptions options) {
		return new Builder(options);
	}

	/**
	 * Returns how the API is reached.
	 * @return the options
	 */
	public RestOptions options() {
		return this.options;
	}

	/**
	 * Returns the name that tells the bots of one application apart: the tag
	 * {@code client} of meters and observations.
	 * @return the name, {@code default} unless {@link Builder#clientName(String)} set one
	 */
	public String clientName() {
		return this.clientName;
	}

	/**
	 * Returns this client with something said beside its calls: a reason for the audit
	 * log, a deadline, headers. Token, limits and connections are those of this one.
	 * @param newRequestOptions what is said, in place of what this client said
	 * @return a view of this client
	 */
	public Rest with(RequestOptions newRequestOptions) {
		return new Rest(this, newRequestOptions);
	}

	/**
	 * Returns what is said beside the calls of this client.
	 * @return the options of its calls
	 */
	public RequestOptions requestOptions() {
		return this.requestOptions;
	}

	/**
	 * Returns the rate limiter, to watch it.
	 * @return the limiter
	 */
	public RateLimitManager rateLimits() {
		return this.rateLimits;
	}

	/**
	 * Returns what the instance says of itself: addresses, features, limits.
	 * @return the discovery, shared with all views of this client
	 */
	public InstanceDiscovery discovery() {
		return this.discovery;
	}

	/**
	 * Returns the same verbs for code that waits.
	 * @return verbs that return the value or throw
	 */
	public BlockingRest blocking() {
		return this.blocking;
	}

	/**
	 * Sets the token that calls carry from now on, instead of the present one. Calls that
	 * wait for a slot carry it too.
	 * @param token the token, read by {@link BotToken#of(String)}
	 * @throws IllegalArgumentException if it cannot be a token
	 */
	public void setToken(String token) {
		this.tokens.set(BotToken.of(token));
	}

	/**
	 * Every call that carries the token fails fast until another is set: what a 4004 of
	 * the gateway means.
	 */
	public void invalidateToken() {
		this.tokens.invalidate();
	}

	/**
	 * Does what {@link #invalidateToken()} does if this token is still the present one;
	 * one that was set meanwhile is not touched.
	 * @param refused the token that was refused
	 */
	public void invalidateToken(BotToken refused) {
		this.tokens.invalidate(refused);
	}

	/**
	 * Closes the connections and ends their threads. Calls in flight fail. Waits until
	 * the threads are gone, 2 seconds at most, unless it is called on a thread that must
	 * not wait.
	 */
	public void close() {
		this.connections.close();
	}

	/**
	 * Keeps the place of a message that has to be prepared before it can be sent, for
	 * example by uploading its files: messages to the same channel that are sent after
	 * the subscription wait until this one has ended. Used by the library itself.
	 * @param <T> the type of the value
	 * @param route the route by which the work sends the message; for routes that send no
	 * message to a channel, and without {@link RestOptions#orderedMessages()}, the work
	 * is subscribed to as it is
	 * @param work prepares the message and sends it, with this client or a view of it
	 * @return what comes of the work
	 */
	@CheckReturnValue
	public <T> Mono<T> keepingPlace(String route, Mono<T> work) {
		return this.pipeline.keepingPlace(RouteTemplate.of(HttpMethod.POST.name(), RoutePath.checked(route)),
				this.requestOptions.anonymous(), work);
	}

	private <T> Mono<T> call(HttpMethod method, String route, @Nullable Object body, RestReader<T> reader) {
		return this.pipeline.execute(RestCall.of(method, route, body, reader, this.requestOptions));
	}

	/**
	 * Sends GET.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param type the type of the value
	 * @return the value, empty if the answer has no body
	 */
	@CheckReturnValue
	public <T> Mono<T> get(String route, Class<T> type) {
		return call(HttpMethod.GET, route, null, RestReader.of(type));
	}

	/**
	 * Sends GET.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param type the type of the value
	 * @return the value, empty if the answer has no body
	 */
	@CheckReturnValue
	public <T> Mono<T> get(String route, ParameterizedTypeReference<T> type) {
		return call(HttpMethod.GET, route, null, RestReader.of(type));
	}

	/**
	 * Sends GET.
	 * @param route the route below the API's address
	 * @return the value as a tree, empty if the answer has no body
	 */
	@CheckReturnValue
	public Mono<JsonNode> get(String route) {
		return call(HttpMethod.GET, route, null, RestReader.tree());
	}

	/**
	 * Sends POST with a JSON body.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param body the body, written as JSON; {@code null} for none
	 * @param type the type of the value
	 * @return the value, empty if the answer has no body
	 */
	@CheckReturnValue
	public <T> Mono<T> post(String route, @Nullable Object body, Class<T> type) {
		return call(HttpMethod.POST, route, body, RestReader.of(type));
	}

	/**
	 * Sends POST with a JSON body.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param body the body, written as JSON; {@code null} for none
	 * @param type the type of the value
	 * @return the value, empty if the answer has no body
	 */
	@CheckReturnValue
	public <T> Mono<T> post(String route, @Nullable Object body, ParameterizedTypeReference<T> type) {
		return call(HttpMethod.POST, route, body, RestReader.of(type));
	}

	/**
	 * Sends POST with a JSON body.
	 * @param route the route below the API's address
	 * @param body the body, written as JSON; {@code null} for none
	 * @return the value as a tree, empty if the answer has no body
	 */
	@CheckReturnValue
	public Mono<JsonNode> post(String route, @Nullable Object body) {
		return call(HttpMethod.POST, route, body, RestReader.tree());
	}

	/**
	 * Sends POST and passes over the answer's body, which need not be JSON.
	 * @param route the route below the API's address
	 * @param body the body, written as JSON; {@code null} for none
	 * @return completes when it is done
	 */
	@CheckReturnValue
	public Mono<Void> postVoid(String route, @Nullable Object body) {
		return call(HttpMethod.POST, route, body, RestReader.nothing());
	}

	/**
	 * Sends PATCH with a JSON body.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param body the body, written as JSON; {@code null} for none
	 * @param type the type of the value
	 * @return the value, empty if the answer has no body
	 */
	@CheckReturnValue
	public <T> Mono<T> patch(String route, @Nullable Object body, Class<T> type) {
		return call(HttpMethod.PATCH, route, body, RestReader.of(type));
	}

	/**
	 * Sends PATCH with a JSON body.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param body the body, written as JSON; {@code null} for none
	 * @param type the type of the value
	 * @return the value, empty if the answer has no body
	 */
	@CheckReturnValue
	public <T> Mono<T> patch(String route, @Nullable Object body, ParameterizedTypeReference<T> type) {
		return call(HttpMethod.PATCH, route, body, RestReader.of(type));
	}

	/**
	 * Sends PATCH with a JSON body.
	 * @param route the route below the API's address
	 * @param body the body, written as JSON; {@code null} for none
	 * @return the value as a tree, empty if the answer has no body
	 */
	@CheckReturnValue
	public Mono<JsonNode> patch(String route, @Nullable Object body) {
		return call(HttpMethod.PATCH, route, body, RestReader.tree());
	}

	/**
	 * Sends PUT with a JSON body.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param body the body, written as JSON; {@code null} for none
	 * @param type the type of the value
	 * @return the value, empty if the answer has no body
	 */
	@CheckReturnValue
	public <T> Mono<T> put(String route, @Nullable Object body, Class<T> type) {
		return call(HttpMethod.PUT, route, body, RestReader.of(type));
	}

	/**
	 * Sends PUT with a JSON body.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param body the body, written as JSON; {@code null} for none
	 * @param type the type of the value
	 * @return the value, empty if the answer has no body
	 */
	@CheckReturnValue
	public <T> Mono<T> put(String route, @Nullable Object body, ParameterizedTypeReference<T> type) {
		return call(HttpMethod.PUT, route, body, RestReader.of(type));
	}

	/**
	 * Sends PUT with a JSON body.
	 * @param route the route below the API's address
	 * @param body the body, written as JSON; {@code null} for none
	 * @return the value as a tree, empty if the answer has no body
	 */
	@CheckReturnValue
	public Mono<JsonNode> put(String route, @Nullable Object body) {
		return call(HttpMethod.PUT, route, body, RestReader.tree());
	}

	/**
	 * Sends POST with files.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param body the body with its files
	 * @param type the type of the value
	 * @return the value, empty if the answer has no body
	 */
	@CheckReturnValue
	public <T> Mono<T> postMultipart(String route, MultipartPayload body, Class<T> type) {
		return call(HttpMethod.POST, route, body, RestReader.of(type));
	}

	/**
	 * Sends POST with files.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param body the body with its files
	 * @param type the type of the value
	 * @return the value, empty if the answer has no body
	 */
	@CheckReturnValue
	public <T> Mono<T> postMultipart(String route, MultipartPayload body, ParameterizedTypeReference<T> type) {
		return call(HttpMethod.POST, route, body, RestReader.of(type));
	}

	/**
	 * Sends POST with files.
	 * @param route the route below the API's address
	 * @param body the body with its files
	 * @return the value as a tree, empty if the answer has no body
	 */
	@CheckReturnValue
	public Mono<JsonNode> postMultipart(String route, MultipartPayload body) {
		return call(HttpMethod.POST, route, body, RestReader.tree());
	}

	/**
	 * Sends PATCH with files.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param body the body with its files
	 * @param type the type of the value
	 * @return the value, empty if the answer has no body
	 */
	@CheckReturnValue
	public <T> Mono<T> patchMultipart(String route, MultipartPayload body, Class<T> type) {
		return call(HttpMethod.PATCH, route, body, RestReader.of(type));
	}

	/**
	 * Sends PATCH with files.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param body the body with its files
	 * @param type the type of the value
	 * @return the value, empty if the answer has no body
	 */
	@CheckReturnValue
	public <T> Mono<T> patchMultipart(String route, MultipartPayload body, ParameterizedTypeReference<T> type) {
		return call(HttpMethod.PATCH, route, body, RestReader.of(type));
	}

	/**
	 * Sends PATCH with files.
	 * @param route the route below the API's address
	 * @param body the body with its files
	 * @return the value as a tree, empty if the answer has no body
	 */
	@CheckReturnValue
	public Mono<JsonNode> patchMultipart(String route, MultipartPayload body) {
		return call(HttpMethod.PATCH, route, body, RestReader.tree());
	}

	/**
	 * Sends PUT without a body and passes over the answer's.
	 * @param route the route below the API's address
	 * @return completes when it is done
	 */
	@CheckReturnValue
	public Mono<Void> putEmpty(String route) {
		return call(HttpMethod.PUT, route, null, RestReader.nothing());
	}

	/**
	 * Sends DELETE and passes over the answer's body.
	 * @param route the route below the API's address
	 * @return completes when it is done
	 */
	@CheckReturnValue
	public Mono<Void> deleteRoute(String route) {
		return call(HttpMethod.DELETE, route, null, RestReader.nothing());
	}

	/**
	 * Sends a file by PUT to an address that need not be one of the API: that of a signed
	 * upload. Neither the token nor what {@link #requestOptions()} says goes along, and
	 * the rate limiter is not asked. The timeout counts while nothing moves; a file that
	 * can be opened again is sent again after a failure, with the waits of
	 * {@link RestOptions#retry()}.
	 * @param url the address, of which errors show no more than scheme and host; over TLS
	 * if the instance is reached over TLS, and not into a private network unless the
	 * instance is in one
	 * @param file the file; its size must be known
	 * @param contentType the media type to send
	 * @return completes once the receiver has it; fails with {@link HttpException} or
	 * {@link RestTransportException}
	 * @throws IllegalArgumentException if the address is no http or https address, or one
	 * without TLS where the instance has it
	 */
	@CheckReturnValue
	public Mono<Void> upload(String url, FileUpload file, String contentType) {
		return this.transfers.put(url, file, contentType);
	}

	/**
	 * Streams what is at an address that need not be one of the API. Neither the token
	 * nor what {@link #requestOptions()} says goes along, the rate limiter is not asked,
	 * and redirects are followed, though never from https to http. There is no bound for
	 * the size: buffers come as fast as they are asked for. The timeout counts while
	 * buffers are asked for and none comes. A download that has begun is not begun again.
	 * @param url the address, of which errors show no more than scheme and host; over TLS
	 * if the instance is reached over TLS, and not into a private network unless the
	 * instance is in one
	 * @return the buffers, each to be released by the subscriber; fails with
	 * {@link HttpException} or {@link RestTransportException}
	 * @throws IllegalArgumentException if the address is no http or https address, or one
	 * without TLS where the instance has it
	 * @see org.springframework.core.io.buffer.DataBufferUtils#release
	 */
	@CheckReturnValue
	public Flux<DataBuffer> download(String url) {
		return this.transfers.get(url);
	}

	/**
	 * Builds the client.
	 */
	public static final class Builder {

		private final RestOptions options;

		private WebClient.Builder webClientBuilder = WebClient.builder();

		private UnaryOperator<HttpClient> httpClient = UnaryOperator.identity();

		private ObservationRegistry observationRegistry = ObservationRegistry.NOOP;

		private @Nullable RestObservationConvention observationConvention;

		private RateLimitListener listener = new RateLimitListener() {
		};

		private String clientName = "default";

		private Scheduler scheduler = Schedulers.parallel();

		private LongSupplier clock = System::nanoTime;

		private int maxConnections;

		private Duration maxIdleTime = MAX_IDLE_TIME;

		private Builder(RestOptions options) {
			this.options = options;
			this.maxConnections = (int) Math.min(Integer.MAX_VALUE,
					(long) options.globalRateLimit() + SPARE_CONNECTIONS);
		}

		/**
		 * Sets the builder to start from, for example Spring Boot's own. It is cloned;
		 * its connector, its codecs and its observation convention are replaced: the
		 * address of a call may hold the token of a webhook. The details of requests are
		 * never logged, for the token is one of them.
		 * @param builder the builder
		 * @return this
		 */
		public Builder webClientBuilder(WebClient.Builder builder) {
			this.webClientBuilder = builder;
			return this;
		}

		/**
		 * Changes the Reactor Netty client: TLS, proxy, connect timeout. Its retries and
		 * its wiretap, which would log the token, stay off.
		 * @param customizer returns the changed client
		 * @return this
		 */
		public Builder httpClient(UnaryOperator<HttpClient> customizer) {
			this.httpClient = customizer;
			return this;
		}

		/**
		 * Sets where calls are observed; nowhere by default.
		 * @param registry the registry
		 * @return this
		 */
		public Builder observationRegistry(ObservationRegistry registry) {
			this.observationRegistry = registry;
			return this;
		}

		/**
		 * Sets names and tags of observed calls.
		 * @param convention the convention
		 * @return this
		 */
		public Builder observationConvention(@Nullable RestObservationConvention convention) {
			this.observationConvention = convention;
			return this;
		}

		/**
		 * Sets who is told about waits and refusals.
		 * @param newListener the listener
		 * @return this
		 */
		public Builder rateLimitListener(RateLimitListener newListener) {
			this.listener = newListener;
			return this;
		}

		/**
		 * Sets the name of the bot's client, {@code default} unless set. It becomes a tag
		 * of meters and observations, so it must be one of few.
		 * @param name the name
		 * @return this
		 */
		public Builder clientName(String name) {
			this.clientName = name;
			return this;
		}

		/** Lets tests play with the connections. */
		Builder connections(int most, Duration longestIdle) {
			this.maxConnections = most;
			this.maxIdleTime = longestIdle;
			return this;
		}

		/** Lets tests play with time. */
		Builder time(Scheduler newScheduler, LongSupplier nanoClock) {
			this.scheduler = newScheduler;
			this.clock = nanoClock;
			return this;
		}

		/**
		 * Builds the client. It opens no connection before the first call.
		 * @return the client
		 */
		public Rest build() {
			return new Rest(this);
		}

	}

}
