package io.fluxer.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import io.fluxer.GuardedMono;
import io.fluxer.rest.ratelimit.Credential;
import io.fluxer.rest.ratelimit.RateLimitHeaders;
import io.fluxer.rest.ratelimit.RouteTemplate;
import io.fluxer.rest.ratelimit.Ticket;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.context.ContextView;
import tools.jackson.core.JacksonException;

import org.springframework.http.HttpMethod;

/**
 * The way of every call: a slot of the limiter, one request, and what its end means: a
 * value, an error or another attempt.
 */
final class RestPipeline {

	private static final int TOO_MANY_REQUESTS = 429;

	private static final int UNAUTHORIZED = 401;

	// An upload's slot is taken when its head arrives, long before its answer.
	private static final long UPLOAD_ARRIVES_AFTER_SECONDS = 5;

	private final RestTransport transport;

	private final RateLimitManager limits;

	private final TokenGuard tokens;

	private final RestObservations observations;

	private final RetryPolicy retries;

	private final Scheduler scheduler;

	private final LongSupplier clock;

	private final @Nullable Duration maxWait;

	private final boolean orderedMessages;

	private final CallLog log = new CallLog();

	RestPipeline(RestTransport transport, RateLimitManager limits, TokenGuard tokens, RestObservations observations,
			RetryPolicy retries, Scheduler scheduler, LongSupplier clock, RestOptions options) {
		this.transport = transport;
		this.limits = limits;
		this.tokens = tokens;
		this.observations = observations;
		this.retries = retries;
		this.scheduler = scheduler;
		this.clock = clock;
		this.maxWait = options.maxWait();
		this.orderedMessages = options.orderedMessages();
	}

	<T> Mono<T> execute(RestCall<T> call) {
		return this.observations
			.observe(call.template(),
					(context) -> Mono.deferContextual((view) -> perform(call, context, view))
						.doOnError((error) -> this.log.failed(call.template(), error, this.tokens.token())))
			.contextWrite(LateErrors::taken);
	}

	/**
	 * Has work that ends in a message keep its place among those of the channel, from its
	 * subscription on.
	 * @param route the route by which the message will be sent
	 * @param anonymous whether it will go without the token
	 * @param work prepares the message and sends it
	 */
	<T> Mono<T> keepingPlace(RouteTemplate route, boolean anonymous, Mono<T> work) {
		return Mono.defer(() -> {
			if (!this.orderedMessages || !RestCall.createsMessage(route)) {
				return work;
			}
			MessageTurn turn = keptTurn(route, credential(anonymous));
			return inOrder(turn, GuardedMono.of(() -> work)).contextWrite((context) -> context.put(this, turn));
		});
	}

	private MessageTurn keptTurn(RouteTemplate route, Credential credential) {
		return new MessageTurn(this.limits.keepPlace(route, credential), this.limits::ended);
	}

	private <T> Mono<T> perform(RestCall<T> call, RestObservationContext context, ContextView view) {
		CallDeadline deadline = CallDeadline.start(this.clock, call.options().deadline(), this.maxWait);
		RestBody body = RestBodies.of(call);
		boolean ready = this.transport.isReady();
		MessageTurn turn = turn(call, view, ready);
		Mono<RestAnswer> first = attempt(Attempt.first(call, body, context, deadline, turn));
		Mono<RestAnswer> answer = inOrder(turn, ready ? first : ready(call, body, deadline).then(first));
		// Around "mapNotNull" Reactor restores values of the thread, which may fail.
		return answer.flatMap((complete) -> Mono.justOrEmpty(value(call, body, complete)));
	}

	private @Nullable MessageTurn turn(RestCall<?> call, ContextView view, boolean ready) {
		if (!this.orderedMessages || !call.createsMessage()) {
			return null;
		}
		MessageTurn kept = view.getOrDefault(this, null);
		if (kept != null && kept.take(call.template())) {
			return kept;
		}
		return ready ? new MessageTurn(null, this.limits::ended)
				: keptTurn(call.template(), credential(call.options().anonymous()));
	}

	/**
	 * Has the messages of a channel go in the order of the calls: the next goes once this
	 * one has ended, with all of its attempts.
	 */
	private static <T> Mono<T> inOrder(@Nullable MessageTurn turn, Mono<T> work) {
		// Before the end is passed on: what a caller does with it holds up nobody.
		return (turn != null) ? work.doOnTerminate(turn::end).doOnCancel(turn::end) : work;
	}

	private Mono<Void> ready(RestCall<?> call, RestBody body, CallDeadline deadline) {
		Mono<Void> ready = this.transport.ready();
		long left = deadline.left();
		return (left == CallDeadline.NEVER) ? ready : ready.timeout(Duration.ofNanos(left),
				Mono.error(() -> TransportErrors.deadline(call, body)), this.scheduler);
	}

	private static <T> @Nullable T value(RestCall<T> call, RestBody body, RestAnswer answer) {
		RouteTemplate route = call.template();
		if (!answer.isSuccess()) {
			throw error(call, body, answer);
		}
		if (answer.body().length == 0) {
			return null;
		}
		try {
			return call.reader().read(answer.body());
		}
		catch (JacksonException ex) {
			throw new RestJsonException(
					route + " was answered with " + answer.status()
							+ ", but the body cannot be read as the wanted type",
					route.method(), route.template(), answer.requestId(), ex);
		}
	}

	private static RestException error(RestCall<?> call, RestBody body, RestAnswer answer) {
		String hint = RetryPolicy.mayPass(answer.status()) ? TransportErrors.oneShotHint(body) : null;
		return AnswerErrors.error(answer, call.template(), hint);
	}

	private Mono<RestAnswer> attempt(Attempt attempt) {
		return Mono.defer(() -> {
			// A call with a refused token asks for no slot at all.
			if (isRefused(attempt)) {
				return Mono.error(invalidToken(attempt));
			}
			CallDeadline deadline = attempt.deadline();
			RouteTemplate route = attempt.call().template();
			long since = deadline.now();
			return this.limits
				.acquire(new SlotRequest(route, credential(token(attempt)), attempt.before(), attempt.turn() != null,
						() -> isRefused(attempt), deadline.leftForSlot(),
						(retryAfter) -> RateLimitException.noSlotInTime(retryAfter, route.method(), route.template(),
								attempt.failure())))
				.flatMap((ticket) -> {
					deadline.waitedSince(since);
					if (attempt.turn() != null) {
						attempt.turn().add(ticket);
					}
					return ticket.isRecalled() ? attempt(attempt.recalled(ticket)) : send(attempt, ticket);
				});
		});
	}

	private Mono<RestAnswer> again(Attempt attempt, Ticket ticket, RestException error, Duration wait) {
		Mono<RestAnswer> next = attempt(attempt.next(error, ticket, wait));
		if (wait.isZero()) {
			return next;
		}
		boolean tooLate = wait.toNanos() >= attempt.deadline().left();
		return tooLate ? Mono.error(error) : Mono.delay(wait, this.scheduler).then(next);
	}

	private boolean isRefused(Attempt attempt) {
		return attempt.checked() == null && !attempt.call().options().anonymous() && this.tokens.isInvalid();
	}

	private Credential credential(boolean anonymous) {
		return credential(anonymous ? null : this.tokens.token());
	}

	private static Credential credential(@Nullable BotToken token) {
		if (token == null) {
			return Credential.ANONYMOUS;
		}
		return token.isBearer() ? Credential.BEARER : Credential.BOT;
	}

	private @Nullable BotToken token(Attempt attempt) {
		if (attempt.checked() != null) {
			return attempt.checked();
		}
		return attempt.call().options().anonymous() ? null : this.tokens.token();
	}

	private Mono<RestAnswer> send(Attempt attempt, Ticket ticket) {
		BotToken token = token(attempt);
		if (attempt.checked() == null && token != null && this.tokens.isInvalid(token)) {
			this.limits.unsent(ticket);
			return Mono.error(invalidToken(attempt));
		}
		if (attempt.deadline().left() == 0) {
			this.limits.unsent(ticket);
			return Mono.error(TransportErrors.deadline(attempt));
		}
		attempt.context().attempted();
		attempt.deadline().requesting();
		Mono<RestOutcome> outcome = exchange(attempt, token);
		if (attempt.body() instanceof RestBody.Multipart) {
			Disposable arrival = this.scheduler.schedule(() -> this.limits.arrived(ticket),
					UPLOAD_ARRIVES_AFTER_SECONDS, TimeUnit.SECONDS);
			outcome = outcome.doFinally((signal) -> arrival.dispose());
		}
		return outcome.doOnCancel(() -> this.limits.abandoned(ticket))
			.flatMap((ended) -> judge(attempt, ticket, token, ended));
	}

	private Mono<RestOutcome> exchange(Attempt attempt, @Nullable BotToken token) {
		Mono<RestOutcome> outcome = this.transport.exchange(attempt.call(), attempt.body(), token);
		long left = attempt.deadline().left();
		if (left == CallDeadline.NEVER) {
			return outcome;
		}
		return outcome.timeout(Duration.ofNanos(left),
				Mono.fromSupplier(() -> new RestOutcome.Failed(TransportErrors.deadline(attempt), false)),
				this.scheduler);
	}

	private Mono<RestAnswer> judge(Attempt attempt, Ticket ticket, @Nullable BotToken token, RestOutcome outcome) {
		if (outcome instanceof RestOutcome.Failed failed) {
			if (failed.error().isBeforeSending()) {
				this.limits.unsent(ticket);
			}
			else {
				this.limits.abandoned(ticket);
			}
			Duration wait = this.retries.afterFailure(attempt, failed);
			return (wait != null) ? again(attempt, ticket, failed.error(), wait) : Mono.error(failed.error());
		}
		RestAnswer answer = ((RestOutcome.Answered) outcome).answer();
		attempt.context().answered(answer.status(), answer.requestId());
		if (answer.status() == TOO_MANY_REQUESTS && !AnswerErrors.tellsOfLock(answer)) {
			return refused(attempt, ticket, answer);
		}
		this.limits.answered(ticket, answer.status(), RateLimitHeaders.of(answer.headers()::getFirst, Instant.now()));
		if (RetryPolicy.mayPass(answer.status())) {
			RestException error = error(attempt.call(), attempt.body(), answer);
			Duration wait = this.retries.afterError(attempt, answer.status(), error);
			if (wait != null) {
				return again(attempt, ticket, error, wait);
			}
		}
		if (RetryPolicy.isDeletedBefore(attempt, answer)) {
			return Mono.just(answer.withoutContent());
		}
		return (token != null && attempt.checked() == null) ? authorized(attempt, token, answer) : Mono.just(answer);
	}

	private Mono<RestAnswer> refused(Attempt attempt, Ticket ticket, RestAnswer answer) {
		Refusal refusal = Refusal.of(answer, Instant.now());
		this.limits.refused(ticket, refusal);
		RateLimitException error = AnswerErrors.refusal(answer, refusal, attempt.call().template(),
				TransportErrors.oneShotHint(attempt.body()));
		return this.retries.allowsAfterRefusal(attempt) ? again(attempt, ticket, error, Duration.ZERO)
				: Mono.error(error);
	}

	private Mono<RestAnswer> authorized(Attempt attempt, BotToken token, RestAnswer answer) {
		if (attempt.call().asksForOwnUser()) {
			TokenGuard.Verdict verdict = verdict(answer.status());
			if (verdict != TokenGuard.Verdict.UNDECIDED) {
				this.tokens.settle(token, verdict);
			}
			return (answer.status() == UNAUTHORIZED) ? Mono.error(invalidToken(attempt)) : Mono.just(answer);
		}
		if (answer.status() != UNAUTHORIZED) {
			return Mono.just(answer);
		}
		Mono<TokenGuard.Verdict> verdict = this.tokens.judge(token, () -> check(token));
		long left = attempt.deadline().left();
		if (left != CallDeadline.NEVER) {
			// The check goes on for the others that wait for it.
			verdict = verdict.timeout(Duration.ofNanos(left), Mono.just(TokenGuard.Verdict.UNDECIDED), this.scheduler);
		}
		return verdict.flatMap(
				(told) -> (told == TokenGuard.Verdict.INVALID) ? Mono.error(invalidToken(attempt)) : Mono.just(answer));
	}

	private Mono<TokenGuard.Verdict> check(BotToken token) {
		RestCall<Void> call = RestCall.of(HttpMethod.GET, Routes.currentUser(), null, RestReader.nothing(),
				RequestOptions.none());
		return this.observations
			.observe(call.template(),
					(context) -> attempt(
							Attempt.ofCheck(call, token, context, CallDeadline.start(this.clock, null, null))))
			.map((answer) -> verdict(answer.status()))
			.onErrorReturn(TokenGuard.Verdict.UNDECIDED)
			.contextWrite(LateErrors::taken);
	}

	private static TokenGuard.Verdict verdict(int status) {
		return switch (status) {
			case 200 -> TokenGuard.Verdict.VALID;
			case UNAUTHORIZED -> TokenGuard.Verdict.INVALID;
			default -> TokenGuard.Verdict.UNDECIDED;
		};
	}

	private static InvalidTokenException invalidToken(Attempt attempt) {
		RouteTemplate route = attempt.call().template();
		return new InvalidTokenException(
				route + " failed: the server does not accept the token; no call is sent with it any more",
				route.method(), route.template(), null);
	}

}
