import type { ExecutionArgs } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import { viewerIn, type ViewerContext } from '../auth/use-viewer.ts';
import { credentialOf } from '../auth/viewer.ts';
import type { Streams } from '../live/streams.ts';

/** A subscription goes on for as long as its reader may read it. */
export function useStreams(streams: Streams): Plugin {
  return {
    onSubscribe({ args }) {
      const context = (args as ExecutionArgs).contextValue as ViewerContext & YogaInitialContext;
      return {
        onSubscribeResult({ result, setResult }) {
          if (!(Symbol.asyncIterator in result)) return;
          const viewer = viewerIn(context);
          const credential = credentialOf(context.request.headers);
          setResult(streams.guard(result, viewer && credential && { credential, role: viewer.role }));
        },
      };
    },
  };
}
