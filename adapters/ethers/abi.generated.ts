// Generated from contracts/ by `npm run abi`. Do not edit.

export const ticketBrokerAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "period",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "asset_",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "registry_",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "accounts",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "unlockAt",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "asset",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "bookId",
    "inputs": [
      {
        "name": "book",
        "type": "tuple",
        "internalType": "struct Book",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sender",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "redeemer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "faceValue",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "winProb",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "redeemBy",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "lane",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "seq",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "length",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "salt",
            "type": "bytes16",
            "internalType": "bytes16"
          },
          {
            "name": "senderRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recipientRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cancelUnlock",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "checkBook",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "winners",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "senderPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "reason",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "draw",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "checkTicket",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientRand",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "reason",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "draw",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "claimable",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "collect",
    "inputs": [
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "earmark",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "earmarkNonce",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "epoch",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "fund",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "fundEarmark",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "fundEarmarkWithAuthorization",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "authorization",
        "type": "tuple",
        "internalType": "struct Authorization",
        "components": [
          {
            "name": "from",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "v",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "s",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "validAfter",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "validBefore",
            "type": "uint256",
            "internalType": "uint256"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "fundEarmarkWithPermit",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "permit",
        "type": "tuple",
        "internalType": "struct Permit",
        "components": [
          {
            "name": "value",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "deadline",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "v",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "s",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "fundNonce",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "fundWithAuthorization",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "authorization",
        "type": "tuple",
        "internalType": "struct Authorization",
        "components": [
          {
            "name": "from",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "v",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "s",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "validAfter",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "validBefore",
            "type": "uint256",
            "internalType": "uint256"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "fundWithPermit",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "permit",
        "type": "tuple",
        "internalType": "struct Permit",
        "components": [
          {
            "name": "value",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "deadline",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "v",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "s",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "income",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "redeemBatch",
    "inputs": [
      {
        "name": "tickets",
        "type": "tuple[]",
        "internalType": "struct TicketRedemption[]",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sender",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "terms",
            "type": "bytes32",
            "internalType": "TermsWord"
          },
          {
            "name": "place",
            "type": "bytes32",
            "internalType": "PlaceWord"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "vs",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recipientRand",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "books",
        "type": "tuple[]",
        "internalType": "struct BookRedemption[]",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sender",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "terms",
            "type": "bytes32",
            "internalType": "TermsWord"
          },
          {
            "name": "place",
            "type": "bytes32",
            "internalType": "PlaceWord"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "vs",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "winners",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "senderPreimage",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recipientPreimage",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "reasons",
        "type": "bytes4[]",
        "internalType": "bytes4[]"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "redeemBook",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "winners",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "senderPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "redeemTicket",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientRand",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "registry",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "releaseEarmark",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setOwner",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "validUntil",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "slot",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "outputs": [
      {
        "name": "seq",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "index",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "earmarked",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "releaseAt",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "takeEarmark",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "ticketId",
    "inputs": [
      {
        "name": "ticket",
        "type": "tuple",
        "internalType": "struct Ticket",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sender",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "redeemer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "faceValue",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "winProb",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "redeemBy",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "lane",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "seq",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "index",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "recipientRandHash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "unlock",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "unlockPeriod",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "withdraw",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "deposit",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "reserve",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "Collected",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EarmarkTaken",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Earmarked",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "fromDeposit",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Funded",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "funder",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "reserve",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "NotRedeemed",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "place",
        "type": "bytes32",
        "indexed": false,
        "internalType": "PlaceWord"
      },
      {
        "name": "item",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "reason",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OwnerSet",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Redeemed",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "payment",
        "type": "bytes32",
        "indexed": false,
        "internalType": "PaymentWord"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReleaseStarted",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      },
      {
        "name": "releaseAt",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "lapsesAt",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReserveDrawn",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "UnlockCancelled",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "UnlockStarted",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "unlockAt",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Withdrawn",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "reserve",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AlreadyUnlocking",
    "inputs": []
  },
  {
    "type": "error",
    "name": "AmountTooLarge",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ConsentExpired",
    "inputs": []
  },
  {
    "type": "error",
    "name": "IndexOutOfRange",
    "inputs": []
  },
  {
    "type": "error",
    "name": "IndexReplayed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "InsufficientFunds",
    "inputs": [
      {
        "name": "available",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAContract",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotOwner",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotReleasing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotUnlocking",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotWinner",
    "inputs": []
  },
  {
    "type": "error",
    "name": "OwnerAlreadySet",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ReleaseLapsed",
    "inputs": [
      {
        "name": "lapsesAt",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReserveUnavailable",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SignatureInvalid",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SlotSkipped",
    "inputs": []
  },
  {
    "type": "error",
    "name": "StillLocked",
    "inputs": [
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TermsExpired",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TicketMalformed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TokenOnly",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TransferFailed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TransferFromFailed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "UnlockPeriodOutOfRange",
    "inputs": []
  },
  {
    "type": "error",
    "name": "WrongValue",
    "inputs": [
      {
        "name": "sent",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  }
] as const

/** Creation code; the constructor's arguments go behind it. */
export const ticketBrokerBytecode =
  '0x6101408060405234610261576060816157d6803803809161002082856102af565b83398101031261026157805190610045604061003e602084016102e6565b92016102e6565b906001600160a01b038116801515806102a6575b61029457506080526001600160a01b0381169081159081158061028b575b6102785760a0521561020b5750620151805b60c052801580156101fe575b6101ef5760e052304660a01b176101005260405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f7b0d6dd097a66ec46094261edb06469bff38be3efff75536647c40572fbbccba60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a0815261013860c0826102af565b519020610120526040516154db90816102fb823960805181818161077e01528181610c4b015281816116db015281816120d6015281816129ee0152818161316f015281816134540152614e2f015260a05181818161184b015281816139590152613c3f015260c0518181816115c801528181613ce901526152d6015260e051818181610503015281816109e801528181611ed0015281816126e001526127e4015261010051816135830152610120518161363b0152f35b630cda068960e21b5f5260045ffd5b506301e133808111610095565b602060049160405192838092630afaeebf60e31b82525afa90811561026d575f91610237575b50610089565b90506020813d602011610265575b81610252602093836102af565b8101031261026157515f610231565b5f80fd5b3d9150610245565b6040513d5f823e3d90fd5b826322a2d07b60e21b5f5260045260245ffd5b50803b15610077565b6322a2d07b60e21b5f5260045260245ffd5b50813b15610059565b601f909101601f19168101906001600160401b038211908210176102d257604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b03821682036102615756fe6080806040526004361015610012575f80fd5b5f905f3560e01c90816302809a06146129515750806306ec16f8146128af57806317ca0cdf1461280757806320d3a0b4146127ae578063234c27d3146127825780632f6c493c146126225780633590f4af146125aa57806335f927801461232b578063387b1661146120fa57806338d52e0f1461208b57806358b9b63e14611e315780635947361a14611c0e5780635e5c06e214611b5c57806373494e681461186f5780637b1039991461180057806381cb5561146116505780638ea1eacc146115ed578063900cf0cf146115925780639745e9ec146114c65780639a53678814610d87578063b9e86ef714610b8a578063bcc9689014610b22578063d4570c1c14610ab0578063de8a7cc114610a51578063e19d5c121461096f578063e678075f146108d2578063e742a10f146106b5578063eebffc92146105aa578063ef93714f1461043b578063f3c5a5d4146103915763f940e38514610173575f80fd5b3461038e5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576101aa612aef565b906101b3612b12565b9173ffffffffffffffffffffffffffffffffffffffff6101d28261378e565b1633036103665773ffffffffffffffffffffffffffffffffffffffff1680825260026020526040822090600182019267ffffffffffffffff845460a01c16801561033e5780421115610312575093610306916040958454956fffffffffffffffffffffffffffffffff87169660801c957fffffffffffffffffffffffffffffffff0000000000000000000000000000000081541681556fffffffffffffffffffffffffffffffff81541690557fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff815416905581815280602052868120558551908582528460208301527f91fb9d98b786c57d74c099ccd2beca1739e9f6a81fb49001ca465c4b7591bbe28773ffffffffffffffffffffffffffffffffffffffff851693a36103008385612f1d565b90613435565b82519182526020820152f35b602492507f16b82bbe000000000000000000000000000000000000000000000000000000008252600452fd5b6004827ff61050dc000000000000000000000000000000000000000000000000000000008152fd5b6004827f30cd7471000000000000000000000000000000000000000000000000000000008152fd5b80fd5b503461038e576104286fffffffffffffffffffffffffffffffff61040360406103b936612e32565b50506040805173ffffffffffffffffffffffffffffffffffffffff808916825289166020820152339181019190915260e09490941c60608501525050608090912092989395915050565b8152600360205220549061041e8261041961357b565b614328565b969194169361420e565b61043760405192839283612f01565b0390f35b503461038e5761044a36612d92565b9073ffffffffffffffffffffffffffffffffffffffff61046b85949561378e565b16330361058257606073ffffffffffffffffffffffffffffffffffffffff8080846104f3877f6d21040fdf66d3e15f165cb2b5a5cf38fd6fbcc89720bae2cf5e011fc01189d6978b8b919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b8a52600360205260408a206105617f000000000000000000000000000000000000000000000000000000000000000061052c8142612f1d565b83547fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000001663ffffffff82161790935582612f1d565b9063ffffffff6040519916895260208901526040880152169616941692a480f35b6004857f30cd7471000000000000000000000000000000000000000000000000000000008152fd5b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576105e2612aef565b73ffffffffffffffffffffffffffffffffffffffff6106008261378e565b1633036103665773ffffffffffffffffffffffffffffffffffffffff1680825260026020526001604083200167ffffffffffffffff815460a01c161561068d577fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff81541690557ffa044b7b93a40365dc68049797c2eb06918523d694e5d56e406cac3eb35578e58280a280f35b6004837ff61050dc000000000000000000000000000000000000000000000000000000008152fd5b503461038e576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576106ee612aef565b6106f6612bb1565b6106fe612bd0565b9060e07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c3601126108ce576107376084358383866130ad565b926107666fffffffffffffffffffffffffffffffff84166fffffffffffffffffffffffffffffffff8416612f1d565b9373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001680156108a65786906107ae614e0f565b926107b761312a565b916107c061315d565b91813b156108a25789938573ffffffffffffffffffffffffffffffffffffffff9360ff829661012495604051998a9889977fef55bec600000000000000000000000000000000000000000000000000000000895216600488015230602488015260448701526101043560648701528635608487015260a48601521660c484015260c43560e484015260e4356101048401525af180156108975761087e575b505061087b9461086d91614e5c565b61087561312a565b906137d9565b80f35b8161088891612f57565b61089357855f61085e565b8580fd5b6040513d84823e3d90fd5b8480fd5b6004877f3ede3030000000000000000000000000000000000000000000000000000000008152fd5b8380fd5b503461038e576109549061092b6108e836612c0e565b50506040805173ffffffffffffffffffffffffffffffffffffffff808716825287166020820152339181019190915260e09290921c606083015250608090209093565b845260036020526040842054926109498461094461357b565b613dda565b945060801c9361420e565b60606040518160848237209061043760405192839283612f01565b503461038e576080906109c961098436612d92565b928592919250919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b8152600360205263ffffffff6040822054918260a01c82841691610a0d7f000000000000000000000000000000000000000000000000000000000000000084612f1d565b4211610a49575b50826fffffffffffffffffffffffffffffffff8560201c16916040519560c01c86521660208501526040840152166060820152f35b915081610a14565b503461038e5760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576020610aa8610a8e612aef565b610a96612bb1565b610a9e612bd0565b90606435926130ad565b604051908152f35b503461038e5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57610aa8602091610aee612aef565b906040610af9612b12565b9173ffffffffffffffffffffffffffffffffffffffff8416815260028652205460801c91613c27565b503461038e5760c07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576020610aa8610b5f612aef565b610b67612b12565b610b6f612b35565b610b77612b58565b90610b80612b92565b9260a43594613014565b503461038e576101807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57610bc3612aef565b610bcb612b12565b610bd3612b35565b610bdb612b58565b90610be4612b92565b9260e07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff5c36011261089357610c1f60c435858585858a613014565b946fffffffffffffffffffffffffffffffff85169573ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016908115610d5f578890610c7c614e0f565b9260a4359073ffffffffffffffffffffffffffffffffffffffff8216918281036108a25750610ca961314d565b90803b156108a2578492836101249260ff8f9560405198899788967fef55bec60000000000000000000000000000000000000000000000000000000088526004880152306024880152604487015261014435606487015261016435608487015260a48601521660c48401526101043560e484015283356101048401525af1801561089757610d46575b505061087b96610d4191614e5c565b613295565b81610d5091612f57565b610d5b57875f610d32565b8780fd5b6004897f3ede3030000000000000000000000000000000000000000000000000000000008152fd5b503461038e5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5767ffffffffffffffff6004351161038e5736602360043501121561038e57600435600401359067ffffffffffffffff821161038e5736602460e0840260043501011161038e576024359167ffffffffffffffff83116114c257366023840112156114c25767ffffffffffffffff8360040135116114c257366024610120856004013502850101116114c257610e50836004013582612f1d565b610e5981612ffc565b90610e676040519283612f57565b808252610e7381612ffc565b927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06020840194013685377fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0610ee1610ecb84612ffc565b93610ed96040519586612f57565b808552612ffc565b01366020840137604051916040830183811067ffffffffffffffff821117611495576040959495528583526020830152610f1961357b565b858691875b84811061124a57505090610f3191615000565b610f3961357b565b9085918693875b89600401358110610fbc575050505090610f5991615000565b604051928392602084019060208552518091526040840192915b818110610f81575050500390f35b82517fffffffff0000000000000000000000000000000000000000000000000000000016845285945060209384019390920191600101610f73565b61012081989798028a016024810180358b6084604485013594013592888c6110238660e01c33878a919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b927f820c3bd70000000000000000000000000000000000000000000000000000000094938a51158015611239575b611116575b50506110ed846fffffffffffffffffffffffffffffffff73ffffffffffffffffffffffffffffffffffffffff958b9a9998956110e5611109966110df60019f7fffffffff000000000000000000000000000000000000000000000000000000007f0db87a7c9b3445731b558db675f9d57d7abea29cb480370be93ca4725ade9bda9d1694612f1d565b90613ba0565b5216906136e7565b6110f7888d612f1d565b84604051958695169816963385613be1565b0390a35b01969596610f40565b93509350905061112a60405193838b613b5f565b8093918095604052156111b557506110ed7f0db87a7c9b3445731b558db675f9d57d7abea29cb480370be93ca4725ade9bda946fffffffffffffffffffffffffffffffff73ffffffffffffffffffffffffffffffffffffffff958e6110e58d9c9b9a978f60019f6111a16111099a6110df93615033565b50509650509598999a9b5095505094611056565b965050505050905073ffffffffffffffffffffffffffffffffffffffff879893981673ffffffffffffffffffffffffffffffffffffffff821603611211575b506fffffffffffffffffffffffffffffffff16019460019061110d565b909560019261121f91615000565b948991506fffffffffffffffffffffffffffffffff6111f4565b50611244818c614fc5565b15611051565b6040805160e083810260043501604481013573ffffffffffffffffffffffffffffffffffffffff9081168452602482018035918216602086015233958501959095526084909101359182901c60608401526080909220999a99919290918c908b907f820c3bd700000000000000000000000000000000000000000000000000000000938c82815115918215611483575b50506113ac575b5050611368837f0db87a7c9b3445731b558db675f9d57d7abea29cb480370be93ca4725ade9bda9373ffffffffffffffffffffffffffffffffffffffff936113518a7fffffffff0000000000000000000000000000000000000000000000000000000060019c9b9a991692613ba0565b5250606460e0880260043501013560801c906136e7565b9361139f60405192839216958773ffffffffffffffffffffffffffffffffffffffff604460e0830260043501013516963385613be1565b0390a35b01969596610f1e565b816113b9929550896136a0565b928b841561141957937f0db87a7c9b3445731b558db675f9d57d7abea29cb480370be93ca4725ade9bda9373ffffffffffffffffffffffffffffffffffffffff9361140c6113689460019b9a9998615033565b93509350939495966112e1565b50505050505073ffffffffffffffffffffffffffffffffffffffff849592951673ffffffffffffffffffffffffffffffffffffffff821603611470575b50600190606460e0860260043501013560801c01936113a3565b929061147b91615000565b876001611456565b61148d9250614fc5565b15828e6112da565b6024877f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b5080fd5b503461038e5761151c6115296114db36612e32565b50506040805173ffffffffffffffffffffffffffffffffffffffff97881681529688166020880152339087015250505060e01c606083015250608090209092565b61152461357b565b613b1c565b91908061156d575073ffffffffffffffffffffffffffffffffffffffff16825260046020526fffffffffffffffffffffffffffffffff604083209116815401905580f35b61158a906fffffffffffffffffffffffffffffffff8416906136e7565b602081519101fd5b503461038e57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576020610aa87f000000000000000000000000000000000000000000000000000000000000000042612fc5565b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57604060209173ffffffffffffffffffffffffffffffffffffffff61163f612aef565b168152600483522054604051908152f35b503461038e576101007ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57611689612aef565b611691612bb1565b611699612bd0565b9060a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c3601126108ce5773ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001680156117d857849061170b61315d565b813b156117d45760ff60e484928360405195869485937fd505accf0000000000000000000000000000000000000000000000000000000085523360048601523060248601526064356044860152608435606486015216608484015260c43560a4840152833560c48401525af16117bf575b505061087b926117b86117b36fffffffffffffffffffffffffffffffff85166fffffffffffffffffffffffffffffffff8516612f1d565b61316d565b33906137d9565b816117c991612f57565b6108ce57835f61177c565b8280fd5b6004857f3ede3030000000000000000000000000000000000000000000000000000000008152fd5b503461038e57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461038e5761187e36612c90565b9190929373ffffffffffffffffffffffffffffffffffffffff6118a08261378e565b163303611b345773ffffffffffffffffffffffffffffffffffffffff811692838752600260205260408720916fffffffffffffffffffffffffffffffff835416926fffffffffffffffffffffffffffffffff831693808511611b04578490036fffffffffffffffffffffffffffffffff8111611ad7576fffffffffffffffffffffffffffffffff167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905584158015611ab9575b8015611a9b575b611a73578360609373ffffffffffffffffffffffffffffffffffffffff936119e5897f900749bd82491f325620429e840683576a6463f70f10bf7ec40b8a9566e59da3988c8897919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b8b5260036020528a7fffffffffffffffffffffffff00000000000000000000000000000000ffffffff73ffffffffffffffffffffffffffffffff00000000611a4a6040842094855494506fffffffffffffffffffffffffffffffff8560201c16613a80565b60201b16911617905563ffffffff6040519816885260208801526001604088015216951693a480f35b6004887fd92e233d000000000000000000000000000000000000000000000000000000008152fd5b5073ffffffffffffffffffffffffffffffffffffffff84161561195f565b5073ffffffffffffffffffffffffffffffffffffffff871615611958565b60248a7f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b89856044927f03eb8b54000000000000000000000000000000000000000000000000000000008352600452602452fd5b6004867f30cd7471000000000000000000000000000000000000000000000000000000008152fd5b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57604060809173ffffffffffffffffffffffffffffffffffffffff611bae612aef565b16815260026020522067ffffffffffffffff60018254920154604051926fffffffffffffffffffffffffffffffff81168452841c602084015273ffffffffffffffffffffffffffffffffffffffff8116604084015260a01c166060820152f35b503461038e576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576040519061014082019082821067ffffffffffffffff831117611e045750604052611c68612aef565b8152611c72612b12565b60208201908152611c81612b35565b60408301908152611c90612bef565b60608401908152611c9f612d4d565b60808501908152611cae612d64565b60a08601908152611cbd612b6b565b9060c08701918252611ccd612d7b565b9260e08801938452611cdd612b7e565b9461010089019586526101208901966101243588526040519860208a019a7fe08c7b17169b42a881f7c04f23022703e6fe6c39e3866b99a4b2dc07b1118f708c525173ffffffffffffffffffffffffffffffffffffffff1660408b01525173ffffffffffffffffffffffffffffffffffffffff1660608a01525173ffffffffffffffffffffffffffffffffffffffff166080890152516fffffffffffffffffffffffffffffffff1660a08801525167ffffffffffffffff1660c08701525167ffffffffffffffff1660e08601525163ffffffff166101008501525167ffffffffffffffff166101208401525163ffffffff16610140830152516101608201526101608152611ded61018082612f57565b519020611df99061397f565b604051908152602090f35b807f4e487b7100000000000000000000000000000000000000000000000000000000602492526041600452fd5b503461038e57611e4036612d92565b909373ffffffffffffffffffffffffffffffffffffffff611e608561378e565b163303612063576040805173ffffffffffffffffffffffffffffffffffffffff8087168252808616602083015287169181019190915263ffffffff831660608201526080902081526003602052604081209384549463ffffffff8616801561203b578042111561201057611ef5907f000000000000000000000000000000000000000000000000000000000000000090612f1d565b804211611fe5575073ffffffffffffffffffffffffffffffffffffffff806020986040827f3d6888a35c3a8a746270034faa1a2a787d843db62678ff409d9e196fc7c19dc29682967fffffffffffffffffffffffff00000000000000000000000000000000000000006fffffffffffffffffffffffffffffffff8e60201c169d169055169687815260028c52206fffffffffffffffffffffffffffffffff611fa08b82845416613a80565b167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905563ffffffff845197168752888a88015216951693a4604051908152f35b7f121d69d6000000000000000000000000000000000000000000000000000000008452600452602483fd5b7f16b82bbe000000000000000000000000000000000000000000000000000000008452600452602483fd5b6004847f614d2389000000000000000000000000000000000000000000000000000000008152fd5b807f30cd74710000000000000000000000000000000000000000000000000000000060049252fd5b503461038e57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461038e5760a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57612132612aef565b61213a612b12565b906044359167ffffffffffffffff83168093036108ce5773ffffffffffffffffffffffffffffffffffffffff169182156123035773ffffffffffffffffffffffffffffffffffffffff8216918285526002602052600160408620019182549173ffffffffffffffffffffffffffffffffffffffff83166122db579085929185330361220e575b50507fffffffffffffffffffffffff0000000000000000000000000000000000000000161790557f342827c97908e5e2f71151c08502a66d44b6f758e3ac2f1de95f02eb95f0a7358380a380f35b908092935042116122b3579061227d916040519060208201927f5cede8ae2e679addcf2b76d0b8f202bb16c7363c0bf40933cfda5fe38efd3c8f8452886040840152606083015260608252612264608083612f57565b612277608435936064359351902061397f565b906139c0565b1561228b5783905f806121c0565b6004857f37e8456b000000000000000000000000000000000000000000000000000000008152fd5b6004877fc479e86d000000000000000000000000000000000000000000000000000000008152fd5b6004877fcf04b1bb000000000000000000000000000000000000000000000000000000008152fd5b6004847fd92e233d000000000000000000000000000000000000000000000000000000008152fd5b503461038e576101807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5760405190610180820182811067ffffffffffffffff82111761257d57604052612383612aef565b825261238d612b12565b906020830191825261239d612b35565b90604084019182526123ad612bef565b90606085019182526123bd612d4d565b608086019081526123cc612d64565b60a087019081526123db612b6b565b60c088019081526123ea612d7b565b9160e089019283526123fa612b7e565b936101008a0194855261012435957fffffffffffffffffffffffffffffffff000000000000000000000000000000008716870361038e57506101208a019586526101408a01966101443588526101608b0198610164358a526040519a60208c019c7fe84b591331d1db1da9ffb7a95e51db77639f044214f72de64a7c61d6917782e58e525173ffffffffffffffffffffffffffffffffffffffff1660408d01525173ffffffffffffffffffffffffffffffffffffffff1660608c01525173ffffffffffffffffffffffffffffffffffffffff1660808b0152516fffffffffffffffffffffffffffffffff1660a08a01525167ffffffffffffffff1660c08901525167ffffffffffffffff1660e08801525163ffffffff166101008701525167ffffffffffffffff166101208601525163ffffffff16610140850152517fffffffffffffffffffffffffffffffff000000000000000000000000000000001661016084015251610180830152516101a08201526101a08152611ded6101c082612f57565b6024827f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b5060607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5761087b6125e0612aef565b6125e8612bb1565b6125f0612bd0565b916117b86117b36fffffffffffffffffffffffffffffffff85166fffffffffffffffffffffffffffffffff8516612f1d565b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5761265a612aef565b73ffffffffffffffffffffffffffffffffffffffff6126788261378e565b1633036103665773ffffffffffffffffffffffffffffffffffffffff1680825260026020526001604083200167ffffffffffffffff815460a01c1661275a5760207f88b1d573db1a707832e5151c5be4deadc79ca44d3e5c48960fb699a158eefd70916127057f000000000000000000000000000000000000000000000000000000000000000042612f1d565b81547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff1660a082901b7bffffffffffffffff00000000000000000000000000000000000000001617909155604051908152a280f35b6004837fe47b668b000000000000000000000000000000000000000000000000000000008152fd5b5061087b61278f36612c90565b93610d416fffffffffffffffffffffffffffffffff869593951661316d565b503461038e57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461038e5761286d61286061281c36612c0e565b50506040805173ffffffffffffffffffffffffffffffffffffffff9586168152948616602086015233908501525060e01c6060830152608090912091939092909190565b61286861357b565b61365d565b806128a2575073ffffffffffffffffffffffffffffffffffffffff9060801c9116825260046020526040822090815401905580f35b61158a9160801c906136e7565b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57602090610aa86128ed612aef565b9133815260048452604081205492839133815260048652604081205560405182815273ffffffffffffffffffffffffffffffffffffffff8216907f484decdc1e9549e1866295f6f86c889ded3f7de410e7488a7a415978589dc8fd873392a3613435565b8234612ac3576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112612ac35761298a612aef565b91612993612b12565b61299b612b35565b6129a3612b58565b916129ac612b92565b9360a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff5c360112612ac35773ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168015612ac757612a1c61314d565b90803b15612ac35760e4835f819360ff82967fd505accf00000000000000000000000000000000000000000000000000000000855233600486015230602486015260a435604486015260c43560648601521660848401526101043560a48401526101243560c48401525af1612aad575b5061087b9495610d416fffffffffffffffffffffffffffffffff861661316d565b61087b95505f612abc91612f57565b5f94612a8c565b5f80fd5b7f3ede3030000000000000000000000000000000000000000000000000000000005f5260045ffd5b6004359073ffffffffffffffffffffffffffffffffffffffff82168203612ac357565b6024359073ffffffffffffffffffffffffffffffffffffffff82168203612ac357565b6044359073ffffffffffffffffffffffffffffffffffffffff82168203612ac357565b6064359063ffffffff82168203612ac357565b60c4359063ffffffff82168203612ac357565b610104359063ffffffff82168203612ac357565b608435906fffffffffffffffffffffffffffffffff82168203612ac357565b602435906fffffffffffffffffffffffffffffffff82168203612ac357565b604435906fffffffffffffffffffffffffffffffff82168203612ac357565b606435906fffffffffffffffffffffffffffffffff82168203612ac357565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60e0910112612ac35760043573ffffffffffffffffffffffffffffffffffffffff81168103612ac3579060243573ffffffffffffffffffffffffffffffffffffffff81168103612ac3579060443590606435906084359060a4359060c43590565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60a0910112612ac35760043573ffffffffffffffffffffffffffffffffffffffff81168103612ac3579060243573ffffffffffffffffffffffffffffffffffffffff81168103612ac3579060443573ffffffffffffffffffffffffffffffffffffffff81168103612ac3579060643563ffffffff81168103612ac357906084356fffffffffffffffffffffffffffffffff81168103612ac35790565b6084359067ffffffffffffffff82168203612ac357565b60a4359067ffffffffffffffff82168203612ac357565b60e4359067ffffffffffffffff82168203612ac357565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc6080910112612ac35760043573ffffffffffffffffffffffffffffffffffffffff81168103612ac3579060243573ffffffffffffffffffffffffffffffffffffffff81168103612ac3579060443573ffffffffffffffffffffffffffffffffffffffff81168103612ac3579060643563ffffffff81168103612ac35790565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc610120910112612ac35760043573ffffffffffffffffffffffffffffffffffffffff81168103612ac3579060243573ffffffffffffffffffffffffffffffffffffffff81168103612ac3579060443590606435906084359060a4359060c4359060e435906101043590565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b929190612f18602091604086526040860190612ebe565b930152565b91908201809211612f2a57565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117612f9857604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b8115612fcf570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b67ffffffffffffffff8111612f985760051b60200190565b949263ffffffff9073ffffffffffffffffffffffffffffffffffffffff6fffffffffffffffffffffffffffffffff9496939681604051988160208b019b7fe585acc9de54028a857d000d527f7875c350758113525dbec68bde647a2dfd9b8d521660408b01521660608901521660808701521660a08501521660c083015260e082015260e081526130a761010082612f57565b51902090565b9290916fffffffffffffffffffffffffffffffff90816040519473ffffffffffffffffffffffffffffffffffffffff60208701977f535ec4b59969f91bb3f2860c8ddcf6640411aeaa89b512602282a847541f920d895216604087015216606085015216608083015260a082015260a081526130a760c082612f57565b60643573ffffffffffffffffffffffffffffffffffffffff81168103612ac35790565b60e43560ff81168103612ac35790565b60a43560ff81168103612ac35790565b7f00000000000000000000000000000000000000000000000000000000000000009073ffffffffffffffffffffffffffffffffffffffff82161561325a573461322a576131b8614e0f565b6040519282606052306040523360601b602c526f23b872dd000000000000000000000000600c5260205f6064601c82855af1908160015f5114161561320c575b505061320a925f606052604052614e5c565b565b3b153d17101561321d575f806131f8565b637939f4245f526004601cfd5b7f195a3ca1000000000000000000000000000000000000000000000000000000005f52346004525f60245260445ffd5b80915034036132665750565b7f195a3ca1000000000000000000000000000000000000000000000000000000005f523460045260245260445ffd5b9193909373ffffffffffffffffffffffffffffffffffffffff83169283158015613417575b80156133f9575b6133d15773ffffffffffffffffffffffffffffffffffffffff826fffffffffffffffffffffffffffffffff7f900749bd82491f325620429e840683576a6463f70f10bf7ec40b8a9566e59da395613357896060978c8798919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b5f52600360205260405f2080547fffffffffffffffffffffffff00000000000000000000000000000000ffffffff73ffffffffffffffffffffffffffffffff000000006133a985878560201c16613a80565b60201b16911617905563ffffffff604051991689521660208801525f604088015216951693a4565b7fd92e233d000000000000000000000000000000000000000000000000000000005f5260045ffd5b5073ffffffffffffffffffffffffffffffffffffffff8216156132c1565b5073ffffffffffffffffffffffffffffffffffffffff8616156132ba565b9073ffffffffffffffffffffffffffffffffffffffff8216156133d1577f00000000000000000000000000000000000000000000000000000000000000009173ffffffffffffffffffffffffffffffffffffffff8316613523575f809350809281925af13d1561351e573d67ffffffffffffffff8111612f9857604051906134e5601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200183612f57565b81525f60203d92013e5b156134f657565b7f90b8ec18000000000000000000000000000000000000000000000000000000005f5260045ffd5b6134ef565b6014526034526fa9059cbb0000000000000000000000005f5260205f6044601082855af1908160015f5114161561355d575b50505f603452565b3b153d17101561356e575f80613555565b6390b8ec185f526004601cfd5b304660a01b177f0000000000000000000000000000000000000000000000000000000000000000146136395760405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f7b0d6dd097a66ec46094261edb06469bff38be3efff75536647c40572fbbccba60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a081526130a760c082612f57565b7f000000000000000000000000000000000000000000000000000000000000000090565b905f52600360205260405f20613677600482548094613ffc565b918261369b57613698925060443560801c6064351791602435600435614ea6565b90565b505090565b91905f52600360205260405f20916136bb8284548093613ffc565b92836136e1576136989350604083013560801c6060840135179260208101359035614ea6565b50505090565b907fffffffff000000000000000000000000000000000000000000000000000000008216917f03eb8b54000000000000000000000000000000000000000000000000000000008303613774577bffffffffffffffffffffffffffffffffffffffffffffffffffffffff90604051936020850152166024830152604482015260448152613698606482612f57565b505060405190602082015260048152613698602482612f57565b9073ffffffffffffffffffffffffffffffffffffffff82165f52600260205273ffffffffffffffffffffffffffffffffffffffff600160405f200154169182156137d55750565b9150565b73ffffffffffffffffffffffffffffffffffffffff90939293169182156133d1576fffffffffffffffffffffffffffffffff81169081151580613941575b613919577f73884fbf40e5433ea6f75b9343f3208649c9b8430641c927f0ed89d4eac6945b926040926138f873ffffffffffffffffffffffffffffffffffffffff93875f5260026020526138b8865f20916fffffffffffffffffffffffffffffffff6138868c82865416613a80565b167fffffffffffffffffffffffffffffffff00000000000000000000000000000000845416178355825460801c613a80565b6fffffffffffffffffffffffffffffffff7fffffffffffffffffffffffffffffffff0000000000000000000000000000000083549260801b169116179055565b6fffffffffffffffffffffffffffffffff84519716875260208701521693a3565b7ff8e6c23a000000000000000000000000000000000000000000000000000000005f5260045ffd5b5073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001615613817565b60429061398a61357b565b90604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b927f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811692917f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613a77576020935f9360ff608094604051948552811c601b0116868401526040830152606082015282805260015afa15613a6c575f5173ffffffffffffffffffffffffffffffffffffffff918216911681149081613a65575090565b9050151590565b6040513d5f823e3d90fd5b50505050505f90565b6fffffffffffffffffffffffffffffffff16806fffffffffffffffffffffffffffffffff03916fffffffffffffffffffffffffffffffff8311612f2a576fffffffffffffffffffffffffffffffff80911692168211613af457016fffffffffffffffffffffffffffffffff8111612f2a5790565b7f06250401000000000000000000000000000000000000000000000000000000005f5260045ffd5b905f52600360205260405f2090613b3760048354809361490d565b5080939180613b56575050613b53918391602435600435614ea6565b91565b94909350915050565b905f52600360205260405f20613b78838254809461490d565b5080949180613b96575050918391836020613b539501359035614ea6565b9590945092505050565b8051821015613bb45760209160051b010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b909260809273ffffffffffffffffffffffffffffffffffffffff6136989695168352602083015260408201528160608201520190612ebe565b91908203918211612f2a57565b9073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016918215613d8f5760406024938151948580927f772ccf5d00000000000000000000000000000000000000000000000000000000825273ffffffffffffffffffffffffffffffffffffffff871660048301525afa928315613a6c575f905f94613d97575b5015613d8f57613d6491613d3373ffffffffffffffffffffffffffffffffffffffff613d0e7f000000000000000000000000000000000000000000000000000000000000000042612fc5565b931694855f525f602052613d2e613d288560405f20615074565b88612f1d565b612fc5565b935f52600160205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f5260205260405f20615074565b9080821015613d885782613d788383613c1a565b101561369b576136989250613c1a565b5050505f90565b505050505f90565b9350506040833d604011613dd2575b81613db360409383612f57565b81010312612ac3578251928315158403612ac35760200151925f613cc2565b3d9150613da6565b6064358060801b613fd5578060801c9263ffffffff8416928315613fac576044359167ffffffffffffffff831695864211613f81576bffffffffffffffffffffffff169060a01c1015613f5857613ef29367ffffffffffffffff604294816040519560c4355f527fe08c7b17169b42a881f7c04f23022703e6fe6c39e3866b99a4b2dc07b1118f7087526040600460208901373360608801528060801c608088015260401c16978860a087015260c08601528060e01c60e086015260a01c1661010084015261012083015260205f20610140830152610160822060228301527f1901000000000000000000000000000000000000000000000000000000000000825260028201522060a43590608435906024356139c0565b15613f3357606060405181608482372060c01c1015613f0f575f90565b7f618c72420000000000000000000000000000000000000000000000000000000090565b507f37e8456b0000000000000000000000000000000000000000000000000000000090565b50505050507fd44e06290000000000000000000000000000000000000000000000000000000090565b505050505050507f8e45a9920000000000000000000000000000000000000000000000000000000090565b50505050507f1390f2a10000000000000000000000000000000000000000000000000000000090565b5050507f03f223fd0000000000000000000000000000000000000000000000000000000090565b91909160608201358060801b6141e6578060801c9363ffffffff85169283156141bc5760408501359167ffffffffffffffff831696874211614190576bffffffffffffffffffffffff169060a01c1015614166576141239367ffffffffffffffff604294816040519560c08a01355f527fe08c7b17169b42a881f7c04f23022703e6fe6c39e3866b99a4b2dc07b1118f70875260408a60208901373360608801528060801c608088015260401c16988960a087015260c08601528060e01c60e086015260a01c1661010084015261012083015260205f20610140830152610160822060228301527f19010000000000000000000000000000000000000000000000000000000000008252600282015220608083019260a081013591602085359201356139c0565b1561414057606090816040519182372060c01c1015613f0f575f90565b50507f37e8456b0000000000000000000000000000000000000000000000000000000090565b5050505050507fd44e06290000000000000000000000000000000000000000000000000000000090565b50505050505050507f8e45a9920000000000000000000000000000000000000000000000000000000090565b5050505050507f1390f2a10000000000000000000000000000000000000000000000000000000090565b505050507f03f223fd0000000000000000000000000000000000000000000000000000000090565b939293919091806142e9575073ffffffffffffffffffffffffffffffffffffffff82165f5260026020526142716fffffffffffffffffffffffffffffffff60405f209560201c169454946fffffffffffffffffffffffffffffffff861690612f1d565b938484116142c6575b505050818111156142b057613698917f03eb8b5400000000000000000000000000000000000000000000000000000000176136e7565b50506040516142c0602082612f57565b5f815290565b916142da916142e094959360801c91613c27565b90612f1d565b905f808061427a565b93505050507fffffffff000000000000000000000000000000000000000000000000000000006040519116602082015260048152613698602482612f57565b91905f61433560046150a3565b93846149045760c43560405190606435928360801b9160e4358452605383176020850152604084016101043581526052841760608601526080850180927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81018116155f14614708576143b687839060406060918051828501520151910152565b5f905b607f81116146ab57805b61469357506020820152608001929091905b83604052604435927fe84b591331d1db1da9ffb7a95e51db77639f044214f72de64a7c61d6917782e585526040600460208701373360608601528360801c9586608087015267ffffffffffffffff808660401c16958660a08901521660c08701528860e01c60e087015267ffffffffffffffff8960a01c1661010087015263ffffffff8960801c166101208701526101408601528651610160860152516101808501526101a0842060228501527f19010000000000000000000000000000000000000000000000000000000000008452600284015260428320905f90600193855b82810361464a5750505080986bffffffffffffffffffffffff7fffffffffffffffffffffffff00000000000000000000000000000000000000007fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa087015199169860801b891760801c169060a01c101561461a575061453f9060a43590608435906024356139c0565b156145ed57156145c157827fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8091030160071c02926fffffffffffffffffffffffffffffffff8411614597575060a0015160801b171791565b7f062504010000000000000000000000000000000000000000000000000000000096509492505050565b507f618c7242000000000000000000000000000000000000000000000000000000009650929492505050565b507f37e8456b00000000000000000000000000000000000000000000000000000000975093959350505050565b7fd44e0629000000000000000000000000000000000000000000000000000000009a509698969750505050505050565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8091929350018381526080812092828460c01c101561468b575b91906144b6565b5f9550614684565b60408089208952842084526001918201911c806143c3565b6040808920895280852085528089208952808520855280892089528085208552808920895280852085528089208952808520855280892089528085208552808920895280852085528089208952842084526008918201911c6143b9565b939095809a99989796608060016147a6887f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b01915b6147c28894829060406060918051828501520151910152565b826020820152019560017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83011b80911892146148eb57918160017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8e9f9c9a98969460809f9e9c9a98968f6148cf90846148c587957f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b80940301906153b0565b019e8f97925092989a9c9f9e50509b929491939597999b6147a9565b6148fc91509a969798999a876153b0565b9190916143d5565b5050505f905f90565b92915f9061491a816150a3565b9485614e055760c082013591604051916060820135938460801b9260e08101358552605384176020860152604085019061010081013582526052851760608701526080860180937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81018116155f14614c24576149a588839060406060918051828501520151910152565b5f905b607f8111614bc757805b614baf57506020820152608001939192915b846040526040820135937fe84b591331d1db1da9ffb7a95e51db77639f044214f72de64a7c61d6917782e5865260408360208801373360608701528460801c9687608088015267ffffffffffffffff808760401c16968760a08a01521660c08801528960e01c60e088015267ffffffffffffffff8a60a01c1661010088015263ffffffff8a60801c166101208801526101408701528751610160870152516101808601526101a0852060228601527f19010000000000000000000000000000000000000000000000000000000000008552600285015260428420915f90600194865b828103614b665750505080996bffffffffffffffffffffffff7fffffffffffffffffffffffff00000000000000000000000000000000000000007fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa08801519a169960801b8a1760801c169060a01c1015614b355750908160a061453f93013591602060808301359201356139c0565b7fd44e0629000000000000000000000000000000000000000000000000000000009b50979997985050505050505050565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8091929350018481526080812092828460c01c1015614ba7575b9190614aa6565b5f9650614ba0565b6040808a208a52852085526001918201911c806149b2565b6040808a208a528086208652808a208a528086208652808a208a528086208652808a208a528086208652808a208a528086208652808a208a528086208652808a208a528086208652808a208a52852085526008918201911c6149a8565b9b98959391879b98956001614cc68f9d9a9d9694967f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b019d8e955b819d614ce590829060406060918051828501520151910152565b866020820152608001957fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff016001901b8091189c14614de65760018d9e614ddc8e9f9e8f906148c57fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff917f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b019d9c8e95614ccb565b919395989b979a50919395989b614dfd90886153b0565b9291926149c4565b505050505f905f90565b306014526f70a082310000000000000000000000005f52602080602460107f00000000000000000000000000000000000000000000000000000000000000005afa601f3d11166020510290565b614e6d90614e68614e0f565b613c1a565b818103614e78575050565b7f195a3ca1000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b90929493915f6fffffffffffffffffffffffffffffffff84166fffffffffffffffffffffffffffffffff8860201c165f928183115f14614f78575090614eed918786615193565b9687614f70577f2f5a4bb09901d9e7ea1628cb27fbd9ad5d43513e08ff88664abc1d8fffc6ac8b9360209373ffffffffffffffffffffffffffffffffffffffff9363ffffffff85945b1690861b7fffffffffffffffffffffffff000000000000000000000000000000000000000089881b161717905560405195865216941692a3565b505050505050565b9873ffffffffffffffffffffffffffffffffffffffff93509360209463ffffffff85947f2f5a4bb09901d9e7ea1628cb27fbd9ad5d43513e08ff88664abc1d8fffc6ac8b98940391614f36565b805191906020015f5b838110614fdd57505050505f90565b82614fe9828451613ba0565b5114614ff757600101614fce565b50505050600190565b811561502f5773ffffffffffffffffffffffffffffffffffffffff165f52600460205260405f20908154019055565b5050565b60208101518151907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8214612f2a5761507192600183019052613ba0565b52565b54908160c01c145f1461509e5777ffffffffffffffffffffffffffffffffffffffffffffffff1690565b505f90565b63ffffffff606082013560801c166080811161516d5760017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff911b017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60c0830135011015615148576040013567ffffffffffffffff164211615124575f90565b7f8e45a9920000000000000000000000000000000000000000000000000000000090565b507f1390f2a10000000000000000000000000000000000000000000000000000000090565b50507f1390f2a10000000000000000000000000000000000000000000000000000000090565b90929173ffffffffffffffffffffffffffffffffffffffff841692835f5260026020526151d860405f20926fffffffffffffffffffffffffffffffff84541690612f1d565b948582111561536257906152076151f78593855460801c948591613c27565b6152018884613c1a565b97612f1d565b80911161533757507f9110a7cd9ec313315baa1040eb432fcae759aee556f1dcd40e71a13e5a5a3066926152cd836fffffffffffffffffffffffffffffffff61528d8973ffffffffffffffffffffffffffffffffffffffff967fffffffffffffffffffffffffffffffff0000000000000000000000000000000060209954168555613c1a565b82546fffffffffffffffffffffffffffffffff16911660801b7fffffffffffffffffffffffffffffffff0000000000000000000000000000000016179055565b61532a866152fb7f000000000000000000000000000000000000000000000000000000000000000042612fc5565b875f525f865261530f828260405f20615475565b875f526001865260405f208585165f52865260405f20615475565b6040519586521693a35f90565b9450505050507f03eb8b54000000000000000000000000000000000000000000000000000000001790565b506fffffffffffffffffffffffffffffffff93508392506153839194613c1a565b16167fffffffffffffffffffffffffffffffff000000000000000000000000000000008254161790555f90565b9060408201905b600781116153fd57805b6153ca57505050565b60408084208452822082527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff01806153c1565b6040808420845280832083528084208452808320835280842084528083208352808420845280832083528084208452808320835280842084528083208352808420845280832083528084208452822082527ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8016153b7565b9177ffffffffffffffffffffffffffffffffffffffffffffffff6154c37fffffffffffffffff000000000000000000000000000000000000000000000000926154be8587615074565b612f1d565b169160c01b1617905556fea164736f6c6343000825000a'

/** keccak256 of the runtime code with zeros in all `ticketBrokerImmutables`. */
export const ticketBrokerRuntimeHash =
  '0x98e630ba997ea88ad568aa313d03a61f8f4c7990c032fc990bf3965757854be6'

/** Where in the runtime code a deployment writes its own values; in bytes. */
export const ticketBrokerImmutables: readonly { readonly start: number; readonly length: number }[] =
  [
  {
    "start": 1283,
    "length": 32
  },
  {
    "start": 1918,
    "length": 32
  },
  {
    "start": 2536,
    "length": 32
  },
  {
    "start": 3147,
    "length": 32
  },
  {
    "start": 5576,
    "length": 32
  },
  {
    "start": 5851,
    "length": 32
  },
  {
    "start": 6219,
    "length": 32
  },
  {
    "start": 7888,
    "length": 32
  },
  {
    "start": 8406,
    "length": 32
  },
  {
    "start": 9952,
    "length": 32
  },
  {
    "start": 10212,
    "length": 32
  },
  {
    "start": 10734,
    "length": 32
  },
  {
    "start": 12655,
    "length": 32
  },
  {
    "start": 13396,
    "length": 32
  },
  {
    "start": 13699,
    "length": 32
  },
  {
    "start": 13883,
    "length": 32
  },
  {
    "start": 14681,
    "length": 32
  },
  {
    "start": 15423,
    "length": 32
  },
  {
    "start": 15593,
    "length": 32
  },
  {
    "start": 20015,
    "length": 32
  },
  {
    "start": 21206,
    "length": 32
  }
]

export const recipientRegistryAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "epochLength_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "minimumBond_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "bondDelay_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "activeCount",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "bondDelay",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "deactivate",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "entries",
    "inputs": [
      {
        "name": "start",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "page",
        "type": "tuple[]",
        "internalType": "struct Entry[]",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bond",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "activeFrom",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "activeUntil",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "service",
            "type": "string",
            "internalType": "string"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "entryCount",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "entryOf",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct Entry",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bond",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "activeFrom",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "activeUntil",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "service",
            "type": "string",
            "internalType": "string"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "epoch",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "epochLength",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "membership",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "active",
        "type": "bool",
        "internalType": "bool"
      },
      {
        "name": "members",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "minimumBond",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "register",
    "inputs": [
      {
        "name": "service",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "setService",
    "inputs": [
      {
        "name": "service",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "withdrawBond",
    "inputs": [
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "BondPaid",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Deactivated",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "activeUntil",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "bondBackAt",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Registered",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "service",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "bond",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "activeFrom",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ServiceChanged",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "service",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AlreadyRegistered",
    "inputs": []
  },
  {
    "type": "error",
    "name": "BondLocked",
    "inputs": [
      {
        "name": "bondBackAt",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "BondTooSmall",
    "inputs": [
      {
        "name": "sent",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "IndexOutOfBounds",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotRegistered",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ServiceInvalid",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SettingOutOfRange",
    "inputs": []
  },
  {
    "type": "error",
    "name": "StillRegistered",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TransferFailed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  }
] as const

/** Creation code; the constructor's arguments go behind it. */
export const recipientRegistryBytecode =
  '0x60e0346100ea57601f611c2438819003918201601f19168301916001600160401b038311848410176100ee578084926060946040528339810103126100ea578051906040602082015191015191801580156100de575b6100bf57811580156100ce575b6100bf576301e1338083116100bf5760805260a05260c052604051611b2190816101038239608051818181610d5d015281816118520152611a05015260a05181818160d7015261068a015260c05181818161062e0152611a3b0152f35b630a7aaf0360e21b5f5260045ffd5b506001600160801b038211610062565b5062278d008111610055565b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c80630cbb0f831461137557806317b937e61461118a57806320c32d7614610f955780634331ed1f14610f5557806351b42b0014610d8057806357d775f814610d2857806358bb388a14610cb55780637529d9df146107c2578063772ccf5d146106ed578063900cf0cf146106ad578063aa7517e114610655578063e36fe627146105f95763f2c298be146100a8575f80fd5b6100b13661145b565b90335f5260016020526fffffffffffffffffffffffffffffffff60405f2054166105d1577f00000000000000000000000000000000000000000000000000000000000000008034106105a257506101088282611934565b610110611850565b9160028301809311610357576101c260405161012b816114d7565b6fffffffffffffffffffffffffffffffff348116825267ffffffffffffffff86811660208085019182526040808601938452335f908152600190925290209351905191517fffffffffffffffff00000000000000000000000000000000000000000000000060c09190911b16921677ffffffffffffffff0000000000000000000000000000000060809290921b9190911617179055565b335f52600260205260405f2067ffffffffffffffff8211610575576101e781546115e0565b601f8111610532575b505f82601f8111600114610494578061023b925f91610489575b507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8260011b9260031b1c19161790565b90555b63978aab9260045260035f5260245f203368fbb67fda52d4bfb8bf331461047c57331561046c575b8154906bffffffffffffffffffffffff8216908360205281156103b5575b805f5260405f20918254156103845750505050505b6102a96102a4611850565b611a60565b5f5460c01c67ffffffffffffffff8114610357577ff815c62c815721df19419e55df8335668299067048bb50a723cf723eed99871a926103316001610343930177ffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffffff0000000000000000000000000000000000000000000000005f549260c01b169116175f55565b6040519260608452606084019161164c565b9234602083015260408201528033930390a2005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b60011c9182600101905581156103a55760601b908301556002019055610299565b91505060601b6003179055610299565b9180915060601c908115610460578282146104575760018401805460601c908115610448575083811461043e576002850190815460601c91821561042e5750848214610423576007935f52600160405f20555f52600260405f20555f52600360405f20551790600790610284565b505050505050610299565b95505050505060601b9055610299565b5050505050610299565b945050505060601b9055610299565b50505050610299565b505060601b9055610299565b5068fbb67fda52d4bfb8bf610266565b63f5a267f15f526004601cfd5b90508501355f61020a565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01690825f528360205f20925f5b8181106105175750106104df575b5050600182811b01905561023e565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88560031b161c19908501351690555f806104d0565b878401358555600190940193602093840193879350016104c2565b828111156101f05761056790825f5260205f2090601f850160051c906020861061056d575b601f82910160051c039101611631565b5f6101f0565b5f9150610557565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f9901e611000000000000000000000000000000000000000000000000000000005f523460045260245260445ffd5b7f3a81d6fc000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5f80fd5b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206106e5611850565b604051908152f35b346106515760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760043573ffffffffffffffffffffffffffffffffffffffff81168091036106515760408091610749611850565b905f52600160205280825f20835190610761826114d7565b54906fffffffffffffffffffffffffffffffff8216815267ffffffffffffffff8260801c169182602083015260c01c9485910152111591826107b6575b506107a89061197a565b825191151582526020820152f35b811091506107a861079e565b346106515760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760043573ffffffffffffffffffffffffffffffffffffffff811680820361065157335f52600160205260405f2054916fffffffffffffffffffffffffffffffff8316928315610c8d5760c01c67ffffffffffffffff8114610c655761085590611a03565b804210610c3a575063978aab9260045260035f5260245f20339068fbb67fda52d4bfb8bf331461047c573315610c29575b8054906bffffffffffffffffffffffff821615916b7fffffffffffffffffffffff8160011c16937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8501918260011b94610bc25750826020525f5260405f209283548015610bb7575f956001937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff830103610b37575b50507fffffffffffffffffffffffffffffffffffffffff00000000000000000000000083541617179055555b335f52600260205260405f2061095e81546115e0565b9081610ad4575b50508115610aac57335f52600160205260405f2091836fffffffffffffffffffffffffffffffff84541603926fffffffffffffffffffffffffffffffff8411610357575f858194829483946fffffffffffffffffffffffffffffffff8499167fffffffffffffffffffffffffffffffff000000000000000000000000000000008254161790556040518381527f18a84ebd465ec25e8f07cad74201091eea4db56b716baa5a07a0995ccd051e1e60203392a35af13d15610aa7573d67ffffffffffffffff81116105755760405190610a65601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0166020018361150f565b81525f60203d92013e5b15610a7f57602090604051908152f35b7f90b8ec18000000000000000000000000000000000000000000000000000000005f5260045ffd5b610a6f565b7fd92e233d000000000000000000000000000000000000000000000000000000005f5260045ffd5b81601f5f9311600114610aeb5750555b8380610965565b81835260208320610b2791601f0160051c7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190600101611631565b8082528160208120915555610ae4565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90850101547fffffffffffffffffffffffffffffffffffffffff00000000000000000000000081167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff838701015560601c86526040862055888061091c565b505050505050610948565b9293509350508260019160601c14610c1057810182815460601c14610bfe575060020190815460601c14610bf65750610948565b5f9055610948565b905f9250600201908154905555610948565b5f92506002908201918254815501908154905555610948565b68fbb67fda52d4bfb8bf9150610886565b7f2097f6ac000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fddecb6e6000000000000000000000000000000000000000000000000000000005f5260045ffd5b7faba47339000000000000000000000000000000000000000000000000000000005f5260045ffd5b346106515760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760043573ffffffffffffffffffffffffffffffffffffffff8116810361065157610d10610d249161168a565b6040519182916020835260208301906113ad565b0390f35b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261065157335f52600160205260405f20610dc38161191f565b610dcb611850565b67ffffffffffffffff825460801c16600182019182811191826103575783811115610f4357906102a4610e4292955b805477ffffffffffffffffffffffffffffffffffffffffffffffff1660c088901b7fffffffffffffffff00000000000000000000000000000000000000000000000016179055565b610e9a610e525f5460c01c6119ce565b77ffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffffff0000000000000000000000000000000000000000000000005f549260c01b169116175f55565b610357578114610ee1575b610eae81611a03565b60405191825260208201527f53fa1cfa66e5081df8b64f227c916332fd30af547156907cbf24a45dd23b116860403392a2005b610ef867ffffffffffffffff5f5460801c166119ce565b7fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff000000000000000000000000000000005f549260801b169116175f55610ea5565b509050610e425f916102a48495610dfa565b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206106e5610f90611850565b61197a565b3461065157610fa33661145b565b335f526001602052610fb760405f2061191f565b610fc18183611934565b335f52600260205260405f209167ffffffffffffffff821161057557610fe783546115e0565b601f8111611150575b505f92601f831160011461108b579061107b9161106284807f48e2e8031054110031b8730f29c7961d4d88d5d56cd3fde6a5f8e037c08f1b6496975f9161108057507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8260011b9260031b1c19161790565b90555b604051918291602083523395602084019161164c565b0390a2005b90508401358861020a565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08316815f5260205f20905f5b81811061113857509084957f48e2e8031054110031b8730f29c7961d4d88d5d56cd3fde6a5f8e037c08f1b649561107b95949310611100575b5050600185811b019055611065565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88860031b161c199084013516905585806110f1565b848701358355602096870196600190930192016110b8565b82811115610ff05761118490845f5260205f2090601f850160051c906020861061056d57601f82910160051c039101611631565b83610ff0565b346106515760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610651576004356024356111c76118a9565b828181101561136d576111d9916114ca565b808210156113655750905b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe061122761121184611550565b9361121f604051958661150f565b808552611550565b015f5b81811061134e5750505f5b82518110156112cb576112488183611592565b9063978aab9260045260035f528160245f20015460601c916112686118a9565b11156112a3576112878268fbb67fda52d4bfb8bf60019414150261168a565b611291828661159f565b5261129c818561159f565b5001611235565b7f4e23d035000000000000000000000000000000000000000000000000000000005f5260045ffd5b826040518091602082016020835281518091526040830190602060408260051b8601019301915f905b82821061130357505050500390f35b9193602061133e827fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0600195979984950301865288516113ad565b96019201920185949391926112f4565b602090611359611568565b8282870101520161122a565b9050906111e4565b50505f6111d9565b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206106e56118a9565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f6020608060c09573ffffffffffffffffffffffffffffffffffffffff81511686526fffffffffffffffffffffffffffffffff83820151168387015267ffffffffffffffff604082015116604087015267ffffffffffffffff6060820151166060870152015160a0608086015280519182918260a0880152018686015e5f8582860101520116010190565b9060207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8301126106515760043567ffffffffffffffff811161065157826023820112156106515780600401359267ffffffffffffffff84116106515760248483010111610651576024019190565b9190820391821161035757565b6060810190811067ffffffffffffffff82111761057557604052565b60a0810190811067ffffffffffffffff82111761057557604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761057557604052565b67ffffffffffffffff81116105755760051b60200190565b60405190611575826114f3565b60606080835f81525f60208201525f60408201525f838201520152565b9190820180921161035757565b80518210156115b35760209160051b010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b90600182811c92168015611627575b60208310146115fa57565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f16916115ef565b5f5b82811061163f57505050565b5f82820155600101611633565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b73ffffffffffffffffffffffffffffffffffffffff906116a8611568565b5016805f52600160205260405f20604051906116c3826114d7565b546fffffffffffffffffffffffffffffffff811691828152602081019267ffffffffffffffff8360801c168452604082019260c01c8352156118125767ffffffffffffffff6fffffffffffffffffffffffffffffffff8192511693511691511690835f52600260205260405f20926040519461173e866114f3565b855260208501526040840152606083015260405190815f825492611761846115e0565b80845293600181169081156117d2575060011461178e575b506117869250038261150f565b608082015290565b90505f9291925260205f20905f915b8183106117b6575050906020611786928201015f611779565b602091935080600191548385880101520191019091839261179d565b602093506117869592507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0091501682840152151560051b8201015f611779565b50505050604051611822816114f3565b5f81525f60208201525f60408201525f606082015260405161184560208261150f565b5f8152608082015290565b7f0000000000000000000000000000000000000000000000000000000000000000801561187c57420490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b63978aab9260045260035f5260245f20908154916b7fffffffffffffffffffffff8360011c16926bffffffffffffffffffffffff81169060601c151715159060026001820154159101541591156118fe575050565b9091925060019061191a57506002906119175750600390565b90565b919050565b67ffffffffffffffff905460c01c03610c8d57565b50801590811561196e575b5061194657565b7f8a74c822000000000000000000000000000000000000000000000000000000005f5260045ffd5b6101009150115f61193f565b67ffffffffffffffff906119935f5491838316906114ca565b80156119ae576001036119a75760801c1690565b60c01c1690565b5060401c1690565b5467ffffffffffffffff9161199390828416906114ca565b67ffffffffffffffff168015610357577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190565b7f00000000000000000000000000000000000000000000000000000000000000009081810291818304149015171561035757611917907f000000000000000000000000000000000000000000000000000000000000000090611592565b611a6a815f6119b6565b906001810180821161035757611a80905f6119b6565b7fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff00000000000000000000000000000000805f549360801b16169116175f557fffffffffffffffffffffffffffffffff000000000000000000000000000000006fffffffffffffffff000000000000000067ffffffffffffffff5f5493169360401b16911617175f5556fea164736f6c6343000825000a'

/** keccak256 of the runtime code with zeros in all `recipientRegistryImmutables`. */
export const recipientRegistryRuntimeHash =
  '0xa51fdcd8be94525534a4d9188635f18bc0b6e5121fadad92da9efaa064c4fc55'

/** Where in the runtime code a deployment writes its own values; in bytes. */
export const recipientRegistryImmutables: readonly { readonly start: number; readonly length: number }[] =
  [
  {
    "start": 215,
    "length": 32
  },
  {
    "start": 1582,
    "length": 32
  },
  {
    "start": 1674,
    "length": 32
  },
  {
    "start": 3421,
    "length": 32
  },
  {
    "start": 6226,
    "length": 32
  },
  {
    "start": 6661,
    "length": 32
  },
  {
    "start": 6715,
    "length": 32
  }
]
