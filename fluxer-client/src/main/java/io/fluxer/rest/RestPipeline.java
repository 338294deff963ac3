package io.fluxer.rest;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

import io.fluxer.rest.ratelimit.Credential;
import io.fluxer.rest.ratelimit.RateLimitHeaders;
import io.fluxer.rest.ratelimit.RouteTemplate;
import io.fluxer.rest.ratelimit.Ticket;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
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

	RestPipeline(RestTransport transport, RateLimitManager limits, TokenGuard tokens, RestObservations observations,
			RetryPolicy retries, Scheduler scheduler) {
		this.transport = transport;
		this.limits = limits;
		this.tokens = tokens;
		this.observations = observations;
		this.retries = retries;
		this.scheduler = scheduler;
	}

	<T> Mono<T> execute(RestCall<T> call) {
		return this.observations.observe(call.template(),
				(context) -> Mono.fromCallable(() -> RestBodies.of(call))
					.flatMap((body) -> attempt(new Attempt(call, body, null, context, 0)))
					.flatMap((answer) -> value(call, answer)));
	}

	private static <T> Mono<T> value(RestCall<T> call, RestAnswer answer) {
		RouteTemplate route = call.template();
		if (!answer.isSuccess()) {
			return Mono.error(AnswerErrors.error(answer, route));
		}
		if (answer.body().length == 0) {
			return Mono.empty();
		}
		try {
			return Mono.justOrEmpty(call.reader().read(answer.body()));
		}
		catch (JacksonException ex) {
			return Mono.error(new RestJsonException(
					route + " was answered with " + answer.status()
							+ ", but the body cannot be read as the wanted type",
					route.method(), route.template(), answer.requestId(), ex));
		}
	}

	private Mono<RestAnswer> attempt(Attempt attempt) {
		return Mono.defer(() -> {
			// A call with a refused token asks for no slot at all.
			if (isRefused(attempt)) {
				return Mono.error(invalidToken(attempt));
			}
			return this.limits
				.acquire(attempt.call.template(), credential(attempt), attempt.number > 0, () -> isRefused(attempt))
				.flatMap((ticket) -> ticket.isRecalled() ? attempt(attempt) : send(attempt, ticket));
		});
	}

	private boolean isRefused(Attempt attempt) {
		return attempt.checked == null && this.tokens.isInvalid();
	}

	private Credential credential(Attempt attempt) {
		BotToken token = token(attempt);
		if (token == null) {
			return Credential.ANONYMOUS;
		}
		return token.isBearer() ? Credential.BEARER : Credential.BOT;
	}

	private @Nullable BotToken token(Attempt attempt) {
		return (attempt.checked != null) ? attempt.checked : this.tokens.token();
	}

	private Mono<RestAnswer> send(Attempt attempt, Ticket ticket) {
		BotToken token = token(attempt);
		if (attempt.checked == null && token != null && this.tokens.isInvalid(token)) {
			this.limits.unsent(ticket);
			return Mono.error(invalidToken(attempt));
		}
		Disposable arrival = (attempt.body instanceof RestBody.Multipart) ? this.scheduler
			.schedule(() -> this.limits.arrived(ticket), UPLOAD_ARRIVES_AFTER_SECONDS, TimeUnit.SECONDS)
				: Disposables.disposed();
		return this.transport.exchange(attempt.call, attempt.body, token)
			.doFinally((signal) -> arrival.dispose())
			.doOnCancel(() -> this.limits.abandoned(ticket))
			.flatMap((outcome) -> judge(attempt, ticket, token, outcome));
	}

	private Mono<RestAnswer> judge(Attempt attempt, Ticket ticket, @Nullable BotToken token, RestOutcome outcome) {
		if (outcome instanceof RestOutcome.Failed failed) {
			this.limits.abandoned(ticket);
			return this.retries.allows(attempt.number, attempt.call, attempt.body, failed) ? attempt(attempt.next())
					: Mono.error(failed.error());
		}
		RestAnswer answer = ((RestOutcome.Answered) outcome).answer();
		attempt.context.answered(answer.status(), answer.requestId());
		if (answer.status() == TOO_MANY_REQUESTS) {
			Refusal refusal = Refusal.of(answer, Instant.now());
			this.limits.refused(ticket, refusal);
			if (this.retries.allowsAfterRefusal(attempt.number, attempt.body)) {
				return attempt(attempt.next());
			}
			return Mono.error(AnswerErrors.refusal(answer, refusal, attempt.call.template(),
					TransportErrors.oneShotHint(attempt.body)));
		}
		this.limits.answered(ticket, answer.status(), RateLimitHeaders.of(answer.headers()::getFirst, Instant.now()));
		return (token != null && attempt.checked == null) ? authorized(attempt, token, answer) : Mono.just(answer);
	}

	private Mono<RestAnswer> authorized(Attempt attempt, BotToken token, RestAnswer answer) {
		if (attempt.call.asksForOwnUser()) {
			TokenGuard.Verdict verdict = verdict(answer.status());
			if (verdict != TokenGuard.Verdict.UNDECIDED) {
				this.tokens.settle(token, verdict);
			}
			return (answer.status() == UNAUTHORIZED) ? Mono.error(invalidToken(attempt)) : Mono.just(answer);
		}
		if (answer.status() != UNAUTHORIZED) {
			return Mono.just(answer);
		}
		return this.tokens.judge(token, () -> check(token))
			.flatMap((verdict) -> (verdict == TokenGuard.Verdict.INVALID) ? Mono.error(invalidToken(attempt))
					: Mono.just(answer));
	}

	private Mono<TokenGuard.Verdict> check(BotToken token) {
		RestCall<Void> call = RestCall.of(HttpMethod.GET, Routes.currentUser(), null, RestReader.nothing(),
				RequestOptions.none());
		return this.observations
			.observe(call.template(), (context) -> attempt(new Attempt(call, new RestBody.None(), token, context, 0)))
			.map((answer) -> verdict(answer.status()))
			.onErrorReturn(TokenGuard.Verdict.UNDECIDED);
	}

	private static TokenGuard.Verdict verdict(int status) {
		return switch (status) {
			case 200 -> TokenGuard.Verdict.VALID;
			case UNAUTHORIZED -> TokenGuard.Verdict.INVALID;
			default -> TokenGuard.Verdict.UNDECIDED;
		};
	}

	private static InvalidTokenException invalidToken(Attempt attempt) {
		RouteTemplate route = attempt.call.template();
		return new InvalidTokenException(
				route + " failed: the server does not accept the token; no call is sent with it any more",
				route.method(), route.template(), null);
	}

	/**
	 * One attempt of a call.
	 *
	 * @param call the call
	 * @param body its body
	 * @param checked the token that is under check, if the call is that check
	 * @param context what is observed
	 * @param number how many attempts were before
	 */
	private record Attempt(RestCall<?> call, RestBody body, @Nullable BotToken checked, RestObservationContext context,
			int number) {

		Attempt next() {
			return new Attempt(this.call, this.body, this.checked, this.context, this.number + 1);
		}

	}

}
