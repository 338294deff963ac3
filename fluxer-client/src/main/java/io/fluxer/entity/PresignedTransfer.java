package io.fluxer.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.rest.AttachmentMetadata;
import io.fluxer.rest.FileUpload;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestJsonException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends files to signed addresses before the message that shows them: small ones as a
 * whole, large ones in parts, two requests at a time.
 *
 * @param deadline the HTTP client and how long all may take
 * @param channelId the channel of the message
 */
record PresignedTransfer(SharedDeadline deadline, Snowflake channelId) {

	private static final int SIDE_BY_SIDE = 2;

	/**
	 * Sends the files.
	 * @param upload the files, all of known size
	 * @return what the message says of them, in their order
	 */
	Mono<List<AttachmentMetadata>> send(AttachmentUploads.SizedFiles upload) {
		List<PresignedFile> asked = new ArrayList<>();
		for (int index = 0; index < upload.files().size(); index++) {
			FileUpload file = upload.files().get(index);
			Long size = upload.sizes().get(index);
			asked.add(new PresignedFile(index, file.filename(), (size != null) ? size : 0, file.contentType()));
		}
		return Channels.requestUploads(this.deadline.rest(), this.channelId, asked).flatMap((places) -> {
			List<PresignedUpload> ordered = asked.stream().map((file) -> place(places, file)).toList();
			Rest rest = this.deadline.rest();
			Mono<Void> sent = Flux.fromIterable(ordered)
				.concatMapIterable((place) -> pieces(place, upload.files().get(place.id())))
				.flatMap((piece) -> rest.upload(piece.url(), piece.content(), piece.contentType()), SIDE_BY_SIDE,
						SIDE_BY_SIDE)
				.then();
			return this.deadline.limit(sent)
				.then(Mono.defer(() -> complete(ordered)))
				.thenReturn(described(ordered, upload.files()));
		});
	}

	private Mono<Void> complete(List<PresignedUpload> places) {
		List<MultipartUpload> inParts = new ArrayList<>();
		for (PresignedUpload place : places) {
			String id = place.uploadId();
			if (id != null) {
				inParts.add(new MultipartUpload(place.uploadFilename(), id));
			}
		}
		return inParts.isEmpty() ? Mono.empty()
				: Channels.completeUploads(this.deadline.rest(), this.channelId, inParts).then();
	}

	private static List<AttachmentMetadata> described(List<PresignedUpload> places, List<FileUpload> files) {
		return places.stream()
			.map((place) -> AttachmentMetadata.of(place.id(), files.get(place.id()))
				.uploadedAs(place.uploadFilename(), place.fileSize(), place.contentType()))
			.toList();
	}

	private static PresignedUpload place(List<PresignedUpload> places, PresignedFile file) {
		for (PresignedUpload place : places) {
			if (place.id() == file.id() && place.fileSize() == file.fileSize()) {
				return place;
			}
		}
		throw unusable("says nothing of file " + file.id());
	}

	private static List<Piece> pieces(PresignedUpload place, FileUpload file) {
		String url = place.uploadUrl();
		if (url != null) {
			return List.of(new Piece(url, file, place.contentType()));
		}
		Long partSize = place.partSize();
		long parts = (partSize != null && partSize > 0) ? (place.fileSize() + partSize - 1) / partSize : 0;
		if (partSize == null || place.uploadId() == null || parts != place.parts().size()) {
			throw unusable("has not one address for each part of file " + place.id());
		}
		return place.parts()
			.stream()
			.sorted(Comparator.comparingInt(PresignedPart::partNumber))
			.map((part) -> piece(part, place, partSize, file))
			.toList();
	}

	private static Piece piece(PresignedPart part, PresignedUpload place, long partSize, FileUpload file) {
		long offset = (part.partNumber() - 1) * partSize;
		long length = Math.min(partSize, place.fileSize() - offset);
		return new Piece(part.uploadUrl(), file.slice(offset, length), place.contentType());
	}

	private static RestJsonException unusable(String problem) {
		String route = "/channels/:id/attachments";
		return new RestJsonException("The answer to POST " + route + " " + problem, "POST", route, null, null);
	}

	private record Piece(String url, FileUpload content, String contentType) {

	}

}
