package io.fluxer.boot.docs.rest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import io.fluxer.entity.Message;
import io.fluxer.entity.User;
import io.fluxer.rest.ErrorCodes;
import io.fluxer.rest.FieldError;
import io.fluxer.rest.FileUpload;
import io.fluxer.rest.FluxerApiException;
import io.fluxer.rest.HttpException;
import io.fluxer.rest.InvalidTokenException;
import io.fluxer.rest.MultipartPayload;
import io.fluxer.rest.RateLimitException;
import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestException;
import io.fluxer.rest.RestJsonException;
import io.fluxer.rest.RestOptions;
import io.fluxer.rest.RestTransportException;
import io.fluxer.rest.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.springframework.core.ParameterizedTypeReference;

/**
 * Calls of the HTTP API.
 */
class RestSamples {

	private static final Logger logger = LoggerFactory.getLogger(RestSamples.class);

	private final Rest rest;

	RestSamples(Rest rest) {
		this.rest = rest;
	}

	static Rest ofToken(String token) {
		// tag::token[]
		Rest rest = Rest.create(token);
		// end::token[]
		return rest;
	}

	static Rest selfHosted(String token) {
		// tag::self-hosted[]
		RestOptions options = RestOptions.defaults()
			.withApiUrl("https://chat.example.org/api/v1")
			.withTimeout(Duration.ofSeconds(30))
			.withMaxRetries(5);
		Rest rest = Rest.create(options);
		rest.setToken(token);
		// end::self-hosted[]
		return rest;
	}

	Mono<Message> direct(Snowflake channelId) {
		// tag::direct[]
		Mono<Message> sent = this.rest.post(Routes.channelMessages(channelId), Map.of("content", "Hello"),
				Message.class);
		// end::direct[]
		return sent;
	}

	Message blocking(Snowflake channelId) {
		// tag::blocking[]
		Message sent = this.rest.blocking()
			.post(Routes.channelMessages(channelId), Map.of("content", "Hello"), Message.class);
		// end::blocking[]
		return sent;
	}

	Mono<Message> file(Snowflake channelId, Path path) {
		// tag::multipart[]
		FileUpload report = FileUpload.of(path).describedAs("What happened this month");
		Mono<Message> sent = this.rest.postMultipart(Routes.channelMessages(channelId),
				new MultipartPayload(Map.of("content", "The report"), List.of(report)), Message.class);
		// end::multipart[]
		return sent;
	}

	// tag::errors[]
	void rename(Snowflake channelId, String name) {
		try {
			this.rest.blocking().patch(Routes.channel(channelId), Map.of("name", name));
		}
		catch (FluxerApiException ex) {
			if (ErrorCodes.UNKNOWN_CHANNEL.equals(ex.code())) {
				logger.info("The channel is gone");
				return;
			}
			logger.warn("Refused with {} and {}: {}", ex.statusCode(), ex.code(), ex.message());
			for (FieldError error : ex.errors()) {
				logger.warn("  {}: {}", error.path(), error.message());
			}
		}
		catch (RateLimitException ex) {
			logger.warn("Come back in {}", ex.retryAfter());
		}
		catch (InvalidTokenException ex) {
			logger.error("The token is refused: set another one");
		}
		catch (HttpException ex) {
			logger.warn("An answer that Fluxer did not write, with {}", ex.statusCode());
		}
		catch (RestTransportException ex) {
			logger.warn("No answer: {}", ex.reason());
		}
		catch (RestJsonException ex) {
			logger.warn("An answer of another shape", ex);
		}
	}
	// end::errors[]

	// tag::errors-reactive[]
	Mono<Void> deleteIfThere(Snowflake channelId, Snowflake messageId) {
		return this.rest.deleteRoute(Routes.channelMessage(channelId, messageId))
			.onErrorComplete(
					(ex) -> ex instanceof FluxerApiException api && ErrorCodes.UNKNOWN_MESSAGE.equals(api.code()))
			.doOnError(RestException.class, (ex) -> logger.warn("{} {} failed", ex.method(), ex.route()));
	}
	// end::errors-reactive[]

	Mono<JsonNode> arbitrary() {
		// tag::arbitrary[]
		Mono<JsonNode> guilds = this.rest.get("/users/@me/guilds?with_counts=true");
		// end::arbitrary[]
		return guilds;
	}

	Mono<List<User>> generic(Snowflake channelId, Snowflake messageId) {
		// tag::generic[]
		ParameterizedTypeReference<List<User>> users = new ParameterizedTypeReference<>() {
		};
		Mono<List<User>> reacted = this.rest.get(Routes.channelMessageReaction(channelId, messageId, "👍"), users);
		// end::generic[]
		return reacted;
	}

	Mono<Void> role(Snowflake guildId, Snowflake userId, Snowflake roleId) {
		// tag::role[]
		Mono<Void> assigned = this.rest.putEmpty(Routes.guildMemberRole(guildId, userId, roleId));
		Mono<Void> taken = this.rest.deleteRoute(Routes.guildMemberRole(guildId, userId, roleId));
		// end::role[]
		return assigned.then(taken);
	}

	Mono<Void> interaction(Snowflake interactionId, String interactionToken) {
		// tag::interaction[]
		Mono<Void> answered = this.rest.postVoid(Routes.interactionCallback(interactionId, interactionToken),
				Map.of("type", 4, "data", Map.of("content", "Hello")));
		// end::interaction[]
		return answered;
	}

	Mono<JsonNode> options(Snowflake guildId) {
		// tag::options[]
		Rest patient = this.rest
			.with(RequestOptions.none().withAuditLogReason("Spring cleaning").withDeadline(Duration.ofMinutes(2)));
		Mono<JsonNode> created = patient.post(Routes.guildRoles(guildId), Map.of("name", "gardener"));
		// end::options[]
		return created;
	}

}
