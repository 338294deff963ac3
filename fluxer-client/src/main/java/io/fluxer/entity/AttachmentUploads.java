package io.fluxer.entity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import io.fluxer.GuardedMono;
import io.fluxer.Snowflake;
import io.fluxer.rest.AttachmentMetadata;
import io.fluxer.rest.ErrorCodes;
import io.fluxer.rest.FileUpload;
import io.fluxer.rest.FluxerApiException;
import io.fluxer.rest.MultipartPayload;
import io.fluxer.rest.Rest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.lang.CheckReturnValue;

/**
 * Sends what carries files: checks them against the limits of the instance, and sends
 * them beforehand to signed addresses where the instance offers that and all sizes are
 * known, else with the request itself (Fluxer's API, uploads).
 * <p>
 * What the body says in {@code attachments} stays: attachments that an edited message
 * keeps, and more about new files by their place. All new files are added to it.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class AttachmentUploads {

	private AttachmentUploads() {
	}

	/**
	 * Sends a message, or an edit of one, of a channel.
	 * @param <T> the type of the value
	 * @param rest the HTTP client
	 * @param channelId the channel
	 * @param body what is written as JSON
	 * @param files the files, at most 10
	 * @param call sends what it is given, JSON or a {@link MultipartPayload}, by a verb
	 * of the client that it is given: it has what is left of the deadline
	 * @return what the call returns; fails with {@link InvalidPayloadException} before
	 * any request if a file breaks a limit
	 */
	public static <T> Mono<T> send(Rest rest, Snowflake channelId, Object body, List<FileUpload> files,
			BiFunction<Rest, Object, Mono<T>> call) {
		return prepare(rest, files, () -> call.apply(rest, body), (upload, deadline) -> {
			if (!upload.isPresignable()) {
				return call.apply(deadline.rest(), withFiles(body, files));
			}
			return new PresignedTransfer(deadline, channelId).send(upload)
				.<Object>map((sent) -> AttachmentList.in(body, sent))
				// Switched off since it was announced.
				.onErrorResume(FluxerApiException.class,
						(ex) -> ex.code().equals(ErrorCodes.FEATURE_TEMPORARILY_DISABLED)
								? Mono.just(withFiles(body, files)) : Mono.error(ex))
				.flatMap((complete) -> call.apply(deadline.rest(), complete));
		});
	}

	/**
	 * Sends files with the request itself: what webhooks need, since signed addresses are
	 * bound to the bot.
	 * @param <T> the type of the value
	 * @param rest the HTTP client
	 * @param body what is written as JSON
	 * @param files the files, at most 10
	 * @param call sends what it is given, JSON or a {@link MultipartPayload}, by a verb
	 * of the client that it is given: it has what is left of the deadline
	 * @return what the call returns; fails with {@link InvalidPayloadException} before
	 * any request if a file breaks a limit
	 */
	public static <T> Mono<T> sendInline(Rest rest, Object body, List<FileUpload> files,
			BiFunction<Rest, Object, Mono<T>> call) {
		return prepare(rest, files, () -> call.apply(rest, body),
				(upload, deadline) -> call.apply(deadline.rest(), withFiles(body, files)));
	}

	private static <T> Mono<T> prepare(Rest rest, List<FileUpload> files, Supplier<Mono<T>> withoutFiles,
			BiFunction<SizedFiles, SharedDeadline, Mono<T>> withFiles) {
		return Mono.defer(() -> {
			if (files.isEmpty()) {
				return withoutFiles.get();
			}
			FileLimits.checkText(files);
			SharedDeadline deadline = SharedDeadline.start(rest);
			return Mono.zip(sizes(files), instance(rest, deadline)).flatMap((known) -> {
				FileLimits.of(known.getT2().instance()).checkSizes(known.getT1());
				return withFiles.apply(new SizedFiles(files, known.getT1(), known.getT2().presigns()), deadline);
			});
		});
	}

	private static Mono<List<@Nullable Long>> sizes(List<FileUpload> files) {
		return GuardedMono.of(() -> {
			List<@Nullable Long> sizes = new ArrayList<>();
			files.forEach((file) -> sizes.add(size(file)));
			return Mono.just(sizes);
		}).subscribeOn(Schedulers.boundedElastic());
	}

	// What cannot be looked up cannot be read either, which sending it tells better.
	private static @Nullable Long size(FileUpload file) {
		try {
			return file.size();
		}
		catch (IOException ex) {
			return null;
		}
	}

	private static Mono<KnownInstance> instance(Rest rest, SharedDeadline deadline) {
		return deadline.limitOrEmpty(rest.discovery().documentIfAvailable())
			.map((document) -> new KnownInstance(Instance.of(document)))
			.onErrorComplete()
			.defaultIfEmpty(new KnownInstance(null));
	}

	private static Object withFiles(Object body, List<FileUpload> files) {
		List<AttachmentMetadata> described = new ArrayList<>();
		for (int index = 0; index < files.size(); index++) {
			described.add(AttachmentMetadata.of(index, files.get(index)));
		}
		return new MultipartPayload(AttachmentList.in(body, described), files);
	}

	private record KnownInstance(@Nullable Instance instance) {

		boolean presigns() {
			return this.instance != null && this.instance.features().presignedAttachmentUploads();
		}

	}

	/**
	 * Files whose sizes were looked up.
	 *
	 * @param files the files
	 * @param sizes their sizes, {@code null} where one is not known
	 * @param offered whether the instance offers signed addresses
	 */
	record SizedFiles(List<FileUpload> files, List<@Nullable Long> sizes, boolean offered) {

		boolean isPresignable() {
			return this.offered && this.sizes.stream().allMatch(Objects::nonNull)
					&& this.files.stream().allMatch(FileUpload::isRepeatable);
		}

	}

}
