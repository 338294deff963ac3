package io.fluxer.rest;

import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * Reads lists of any length. A page is asked for once every item of the one before has
 * been handed on; none is asked for after a cancellation.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Pages {

	private Pages() {
	}

	/**
	 * Reads page after page. Each subscription begins anew.
	 * @param <T> the type of the items
	 * @param <C> the type of what marks a place in the list
	 * @param first where the first page begins; {@code null} is the head of the list
	 * @param fetch asks for the page at a place
	 * @return the items in the order of the server. It ends after a page without a next
	 * one, and where a page names its own place as the next
	 */
	public static <T, C> Flux<T> read(@Nullable C first, Function<@Nullable C, Mono<Page<T, C>>> fetch) {
		return Flux.<Place<C>, Place<C>>generate(() -> new Place<>(first), (place, sink) -> {
			if (place.ended) {
				sink.complete();
			}
			else {
				sink.next(place);
			}
			return place;
		}).concatMap((place) -> {
			C at = place.at;
			place.ended = true;
			return fetch.apply(at).flatMapIterable((page) -> {
				place.at = page.next();
				place.ended = page.next() == null || Objects.equals(page.next(), at);
				return page.items();
			});
		}, 0);
	}

	/**
	 * Where one subscriber stands in the list.
	 */
	private static final class Place<C> {

		private @Nullable C at;

		private boolean ended;

		Place(@Nullable C at) {
			this.at = at;
		}

	}

}
