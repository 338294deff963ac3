package io.fluxer.embedded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.fluxer.embedded.core.FilePart;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;

/**
 * Takes a multipart form apart, in memory.
 */
final class MultipartReader {

	private MultipartReader() {
	}

	/**
	 * Returns the parts in their order; none if the body is no form.
	 */
	static List<FilePart> read(String contentType, byte[] body) {
		DefaultFullHttpRequest request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/",
				Unpooled.wrappedBuffer(body));
		request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
		HttpPostMultipartRequestDecoder decoder = null;
		try {
			decoder = new HttpPostMultipartRequestDecoder(new DefaultHttpDataFactory(false), request);
			List<FilePart> parts = new ArrayList<>();
			for (InterfaceHttpData data : decoder.getBodyHttpDatas()) {
				if (data instanceof FileUpload file) {
					parts.add(new FilePart(file.getName(), file.getFilename(), file.get()));
				}
				else if (data instanceof Attribute attribute) {
					parts.add(new FilePart(attribute.getName(), null, attribute.get()));
				}
			}
			return parts;
		}
		catch (IOException | RuntimeException ex) {
			// The decoder answers a broken form with whatever its code runs into.
			return List.of();
		}
		finally {
			if (decoder != null) {
				decoder.destroy();
			}
			request.release();
		}
	}

}
