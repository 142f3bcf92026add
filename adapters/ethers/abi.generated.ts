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
    "name": "EpochLengthZero",
    "inputs": []
  },
  {
    "type": "error",
    "name": "FundingWithinFunding",
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
    "name": "ReleaseOutOfRange",
    "inputs": []
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
  '0x610140806040523461027657606081615880803803809161002082856102c4565b83398101031261027657805190610045604061003e602084016102fb565b92016102fb565b906001600160a01b038116801515806102bb575b6102a957506080526001600160a01b038116908115908115806102a0575b61028d5760a052156102205750620151805b80156102115760c05280158015610204575b6101f55760e052304660a01b176101005260405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f7b0d6dd097a66ec46094261edb06469bff38be3efff75536647c40572fbbccba60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a0815261013e60c0826102c4565b51902061012052604051615570908161031082396080518181816107b101528181610c7e0152818161170e0152818161210901528181612a21015281816131a20152818161348e01526151fb015260a05181818161187e015281816139930152613cc8015260c0518181816115fb01528181613d28015261536b015260e0518181816104be01528181610a1b01528181611f03015281816127130152612817015261010051816135bd015261012051816136750152f35b630cda068960e21b5f5260045ffd5b506301e13380811161009b565b63374563f360e11b5f5260045ffd5b602060049160405192838092630afaeebf60e31b82525afa908115610282575f9161024c575b50610089565b90506020813d60201161027a575b81610267602093836102c4565b8101031261027657515f610246565b5f80fd5b3d915061025a565b6040513d5f823e3d90fd5b826322a2d07b60e21b5f5260045260245ffd5b50803b15610077565b6322a2d07b60e21b5f5260045260245ffd5b50813b15610059565b601f909101601f19168101906001600160401b038211908210176102e757604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b03821682036102765756fe6080806040526004361015610012575f80fd5b5f905f3560e01c90816302809a06146129845750806306ec16f8146128e257806317ca0cdf1461283a57806320d3a0b4146127e1578063234c27d3146127b55780632f6c493c146126555780633590f4af146125dd57806335f927801461235e578063387b16611461212d57806338d52e0f146120be57806358b9b63e14611e645780635947361a14611c415780635e5c06e214611b8f57806373494e68146118a25780637b1039991461183357806381cb5561146116835780638ea1eacc14611620578063900cf0cf146115c55780639745e9ec146114f95780639a53678814610dba578063b9e86ef714610bbd578063bcc9689014610b55578063d4570c1c14610ae3578063de8a7cc114610a84578063e19d5c12146109a2578063e678075f14610905578063e742a10f146106e8578063eebffc92146105dd578063ef93714f1461043b578063f3c5a5d4146103915763f940e38514610173575f80fd5b3461038e5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576101aa612b22565b906101b3612b45565b9173ffffffffffffffffffffffffffffffffffffffff6101d2826137c8565b1633036103665773ffffffffffffffffffffffffffffffffffffffff1680825260026020526040822090600182019267ffffffffffffffff845460a01c16801561033e5780421115610312575093610306916040958454956fffffffffffffffffffffffffffffffff87169660801c957fffffffffffffffffffffffffffffffff0000000000000000000000000000000081541681556fffffffffffffffffffffffffffffffff81541690557fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff815416905581815280602052868120558551908582528460208301527f91fb9d98b786c57d74c099ccd2beca1739e9f6a81fb49001ca465c4b7591bbe28773ffffffffffffffffffffffffffffffffffffffff851693a36103008385612f50565b90613468565b82519182526020820152f35b602492507f16b82bbe000000000000000000000000000000000000000000000000000000008252600452fd5b6004827ff61050dc000000000000000000000000000000000000000000000000000000008152fd5b6004827f30cd7471000000000000000000000000000000000000000000000000000000008152fd5b80fd5b503461038e576104286fffffffffffffffffffffffffffffffff61040360406103b936612e65565b50506040805173ffffffffffffffffffffffffffffffffffffffff808916825289166020820152339181019190915260e09490941c60608501525050608090912092989395915050565b8152600360205220549061041e826104196135b5565b61436f565b9691941693614255565b61043760405192839283612f34565b0390f35b503461038e5761044a36612dc5565b9073ffffffffffffffffffffffffffffffffffffffff61046b8594956137c8565b1633036105b5576040805173ffffffffffffffffffffffffffffffffffffffff8086168252808716602083015283169181019190915263ffffffff831660608201526080902085526003602052604085207f00000000000000000000000000000000000000000000000000000000000000006104e78142612f50565b9163ffffffff831161058d5773ffffffffffffffffffffffffffffffffffffffff7f6d21040fdf66d3e15f165cb2b5a5cf38fd6fbcc89720bae2cf5e011fc01189d69460609461056c8395858d86975490507fffffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000063ffffffff8616911617905582612f50565b9063ffffffff6040519916895260208901526040880152169616941692a480f35b6004887ffec9fef2000000000000000000000000000000000000000000000000000000008152fd5b6004857f30cd7471000000000000000000000000000000000000000000000000000000008152fd5b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57610615612b22565b73ffffffffffffffffffffffffffffffffffffffff610633826137c8565b1633036103665773ffffffffffffffffffffffffffffffffffffffff1680825260026020526001604083200167ffffffffffffffff815460a01c16156106c0577fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff81541690557ffa044b7b93a40365dc68049797c2eb06918523d694e5d56e406cac3eb35578e58280a280f35b6004837ff61050dc000000000000000000000000000000000000000000000000000000008152fd5b503461038e576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57610721612b22565b610729612be4565b610731612c03565b9060e07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c3601126109015761076a6084358383866130e0565b926107996fffffffffffffffffffffffffffffffff84166fffffffffffffffffffffffffffffffff8416612f50565b9373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001680156108d95786906107e1614e56565b926107ea61315d565b916107f3613190565b91813b156108d55789938573ffffffffffffffffffffffffffffffffffffffff9360ff829661012495604051998a9889977fef55bec600000000000000000000000000000000000000000000000000000000895216600488015230602488015260448701526101043560648701528635608487015260a48601521660c484015260c43560e484015260e4356101048401525af180156108ca576108b1575b50506108ae946108a091614e90565b6108a861315d565b90613813565b80f35b816108bb91612f8a565b6108c657855f610891565b8580fd5b6040513d84823e3d90fd5b8480fd5b6004877f3ede3030000000000000000000000000000000000000000000000000000000008152fd5b8380fd5b503461038e576109879061095e61091b36612c41565b50506040805173ffffffffffffffffffffffffffffffffffffffff808716825287166020820152339181019190915260e09290921c606083015250608090209093565b8452600360205260408420549261097c846109776135b5565b613e21565b945060801c93614255565b60606040518160848237209061043760405192839283612f34565b503461038e576080906109fc6109b736612dc5565b928592919250919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b8152600360205263ffffffff6040822054918260a01c82841691610a407f000000000000000000000000000000000000000000000000000000000000000084612f50565b4211610a7c575b50826fffffffffffffffffffffffffffffffff8560201c16916040519560c01c86521660208501526040840152166060820152f35b915081610a47565b503461038e5760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576020610adb610ac1612b22565b610ac9612be4565b610ad1612c03565b90606435926130e0565b604051908152f35b503461038e5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57610adb602091610b21612b22565b906040610b2c612b45565b9173ffffffffffffffffffffffffffffffffffffffff8416815260028652205460801c91613c61565b503461038e5760c07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576020610adb610b92612b22565b610b9a612b45565b610ba2612b68565b610baa612b8b565b90610bb3612bc5565b9260a43594613047565b503461038e576101807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57610bf6612b22565b610bfe612b45565b610c06612b68565b610c0e612b8b565b90610c17612bc5565b9260e07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff5c3601126108c657610c5260c435858585858a613047565b946fffffffffffffffffffffffffffffffff85169573ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016908115610d92578890610caf614e56565b9260a4359073ffffffffffffffffffffffffffffffffffffffff8216918281036108d55750610cdc613180565b90803b156108d5578492836101249260ff8f9560405198899788967fef55bec60000000000000000000000000000000000000000000000000000000088526004880152306024880152604487015261014435606487015261016435608487015260a48601521660c48401526101043560e484015283356101048401525af180156108ca57610d79575b50506108ae96610d7491614e90565b6132c8565b81610d8391612f8a565b610d8e57875f610d65565b8780fd5b6004897f3ede3030000000000000000000000000000000000000000000000000000000008152fd5b503461038e5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5767ffffffffffffffff6004351161038e5736602360043501121561038e57600435600401359067ffffffffffffffff821161038e5736602460e0840260043501011161038e576024359167ffffffffffffffff83116114f557366023840112156114f55767ffffffffffffffff8360040135116114f557366024610120856004013502850101116114f557610e83836004013582612f50565b610e8c8161302f565b90610e9a6040519283612f8a565b808252610ea68161302f565b927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06020840194013685377fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0610f14610efe8461302f565b93610f0c6040519586612f8a565b80855261302f565b01366020840137604051916040830183811067ffffffffffffffff8211176114c8576040959495528583526020830152610f4c6135b5565b858691875b84811061127d57505090610f6491615048565b610f6c6135b5565b9085918693875b89600401358110610fef575050505090610f8c91615048565b604051928392602084019060208552518091526040840192915b818110610fb4575050500390f35b82517fffffffff0000000000000000000000000000000000000000000000000000000016845285945060209384019390920191600101610fa6565b61012081989798028a016024810180358b6084604485013594013592888c6110568660e01c33878a919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b927f820c3bd70000000000000000000000000000000000000000000000000000000094938a5115801561126c575b611149575b5050611120846fffffffffffffffffffffffffffffffff73ffffffffffffffffffffffffffffffffffffffff958b9a99989561111861113c9661111260019f7fffffffff000000000000000000000000000000000000000000000000000000007f0db87a7c9b3445731b558db675f9d57d7abea29cb480370be93ca4725ade9bda9d1694612f50565b90613bda565b521690613721565b61112a888d612f50565b84604051958695169816963385613c1b565b0390a35b01969596610f73565b93509350905061115d60405193838b613b99565b8093918095604052156111e857506111207f0db87a7c9b3445731b558db675f9d57d7abea29cb480370be93ca4725ade9bda946fffffffffffffffffffffffffffffffff73ffffffffffffffffffffffffffffffffffffffff958e6111188d9c9b9a978f60019f6111d461113c9a6111129361507b565b50509650509598999a9b5095505094611089565b965050505050905073ffffffffffffffffffffffffffffffffffffffff879893981673ffffffffffffffffffffffffffffffffffffffff821603611244575b506fffffffffffffffffffffffffffffffff160194600190611140565b909560019261125291615048565b948991506fffffffffffffffffffffffffffffffff611227565b50611277818c61500d565b15611084565b6040805160e083810260043501604481013573ffffffffffffffffffffffffffffffffffffffff9081168452602482018035918216602086015233958501959095526084909101359182901c60608401526080909220999a99919290918c908b907f820c3bd700000000000000000000000000000000000000000000000000000000938c828151159182156114b6575b50506113df575b505061139b837f0db87a7c9b3445731b558db675f9d57d7abea29cb480370be93ca4725ade9bda9373ffffffffffffffffffffffffffffffffffffffff936113848a7fffffffff0000000000000000000000000000000000000000000000000000000060019c9b9a991692613bda565b5250606460e0880260043501013560801c90613721565b936113d260405192839216958773ffffffffffffffffffffffffffffffffffffffff604460e0830260043501013516963385613c1b565b0390a35b01969596610f51565b816113ec929550896136da565b928b841561144c57937f0db87a7c9b3445731b558db675f9d57d7abea29cb480370be93ca4725ade9bda9373ffffffffffffffffffffffffffffffffffffffff9361143f61139b9460019b9a999861507b565b9350935093949596611314565b50505050505073ffffffffffffffffffffffffffffffffffffffff849592951673ffffffffffffffffffffffffffffffffffffffff8216036114a3575b50600190606460e0860260043501013560801c01936113d6565b92906114ae91615048565b876001611489565b6114c0925061500d565b15828e61130d565b6024877f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b5080fd5b503461038e5761154f61155c61150e36612e65565b50506040805173ffffffffffffffffffffffffffffffffffffffff97881681529688166020880152339087015250505060e01c606083015250608090209092565b6115576135b5565b613b56565b9190806115a0575073ffffffffffffffffffffffffffffffffffffffff16825260046020526fffffffffffffffffffffffffffffffff604083209116815401905580f35b6115bd906fffffffffffffffffffffffffffffffff841690613721565b602081519101fd5b503461038e57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576020610adb7f000000000000000000000000000000000000000000000000000000000000000042612ff8565b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57604060209173ffffffffffffffffffffffffffffffffffffffff611672612b22565b168152600483522054604051908152f35b503461038e576101007ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576116bc612b22565b6116c4612be4565b6116cc612c03565b9060a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c3601126109015773ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016801561180b57849061173e613190565b813b156118075760ff60e484928360405195869485937fd505accf0000000000000000000000000000000000000000000000000000000085523360048601523060248601526064356044860152608435606486015216608484015260c43560a4840152833560c48401525af16117f2575b50506108ae926117eb6117e66fffffffffffffffffffffffffffffffff85166fffffffffffffffffffffffffffffffff8516612f50565b6131a0565b3390613813565b816117fc91612f8a565b61090157835f6117af565b8280fd5b6004857f3ede3030000000000000000000000000000000000000000000000000000000008152fd5b503461038e57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461038e576118b136612cc3565b9190929373ffffffffffffffffffffffffffffffffffffffff6118d3826137c8565b163303611b675773ffffffffffffffffffffffffffffffffffffffff811692838752600260205260408720916fffffffffffffffffffffffffffffffff835416926fffffffffffffffffffffffffffffffff831693808511611b37578490036fffffffffffffffffffffffffffffffff8111611b0a576fffffffffffffffffffffffffffffffff167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905584158015611aec575b8015611ace575b611aa6578360609373ffffffffffffffffffffffffffffffffffffffff93611a18897f900749bd82491f325620429e840683576a6463f70f10bf7ec40b8a9566e59da3988c8897919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b8b5260036020528a7fffffffffffffffffffffffff00000000000000000000000000000000ffffffff73ffffffffffffffffffffffffffffffff00000000611a7d6040842094855494506fffffffffffffffffffffffffffffffff8560201c16613aba565b60201b16911617905563ffffffff6040519816885260208801526001604088015216951693a480f35b6004887fd92e233d000000000000000000000000000000000000000000000000000000008152fd5b5073ffffffffffffffffffffffffffffffffffffffff841615611992565b5073ffffffffffffffffffffffffffffffffffffffff87161561198b565b60248a7f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b89856044927f03eb8b54000000000000000000000000000000000000000000000000000000008352600452602452fd5b6004867f30cd7471000000000000000000000000000000000000000000000000000000008152fd5b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57604060809173ffffffffffffffffffffffffffffffffffffffff611be1612b22565b16815260026020522067ffffffffffffffff60018254920154604051926fffffffffffffffffffffffffffffffff81168452841c602084015273ffffffffffffffffffffffffffffffffffffffff8116604084015260a01c166060820152f35b503461038e576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576040519061014082019082821067ffffffffffffffff831117611e375750604052611c9b612b22565b8152611ca5612b45565b60208201908152611cb4612b68565b60408301908152611cc3612c22565b60608401908152611cd2612d80565b60808501908152611ce1612d97565b60a08601908152611cf0612b9e565b9060c08701918252611d00612dae565b9260e08801938452611d10612bb1565b9461010089019586526101208901966101243588526040519860208a019a7fe08c7b17169b42a881f7c04f23022703e6fe6c39e3866b99a4b2dc07b1118f708c525173ffffffffffffffffffffffffffffffffffffffff1660408b01525173ffffffffffffffffffffffffffffffffffffffff1660608a01525173ffffffffffffffffffffffffffffffffffffffff166080890152516fffffffffffffffffffffffffffffffff1660a08801525167ffffffffffffffff1660c08701525167ffffffffffffffff1660e08601525163ffffffff166101008501525167ffffffffffffffff166101208401525163ffffffff16610140830152516101608201526101608152611e2061018082612f8a565b519020611e2c906139b9565b604051908152602090f35b807f4e487b7100000000000000000000000000000000000000000000000000000000602492526041600452fd5b503461038e57611e7336612dc5565b909373ffffffffffffffffffffffffffffffffffffffff611e93856137c8565b163303612096576040805173ffffffffffffffffffffffffffffffffffffffff8087168252808616602083015287169181019190915263ffffffff831660608201526080902081526003602052604081209384549463ffffffff8616801561206e578042111561204357611f28907f000000000000000000000000000000000000000000000000000000000000000090612f50565b804211612018575073ffffffffffffffffffffffffffffffffffffffff806020986040827f3d6888a35c3a8a746270034faa1a2a787d843db62678ff409d9e196fc7c19dc29682967fffffffffffffffffffffffff00000000000000000000000000000000000000006fffffffffffffffffffffffffffffffff8e60201c169d169055169687815260028c52206fffffffffffffffffffffffffffffffff611fd38b82845416613aba565b167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905563ffffffff845197168752888a88015216951693a4604051908152f35b7f121d69d6000000000000000000000000000000000000000000000000000000008452600452602483fd5b7f16b82bbe000000000000000000000000000000000000000000000000000000008452600452602483fd5b6004847f614d2389000000000000000000000000000000000000000000000000000000008152fd5b807f30cd74710000000000000000000000000000000000000000000000000000000060049252fd5b503461038e57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461038e5760a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57612165612b22565b61216d612b45565b906044359167ffffffffffffffff83168093036109015773ffffffffffffffffffffffffffffffffffffffff169182156123365773ffffffffffffffffffffffffffffffffffffffff8216918285526002602052600160408620019182549173ffffffffffffffffffffffffffffffffffffffff831661230e5790859291853303612241575b50507fffffffffffffffffffffffff0000000000000000000000000000000000000000161790557f342827c97908e5e2f71151c08502a66d44b6f758e3ac2f1de95f02eb95f0a7358380a380f35b908092935042116122e657906122b0916040519060208201927f5cede8ae2e679addcf2b76d0b8f202bb16c7363c0bf40933cfda5fe38efd3c8f8452886040840152606083015260608252612297608083612f8a565b6122aa60843593606435935190206139b9565b906139fa565b156122be5783905f806121f3565b6004857f37e8456b000000000000000000000000000000000000000000000000000000008152fd5b6004877fc479e86d000000000000000000000000000000000000000000000000000000008152fd5b6004877fcf04b1bb000000000000000000000000000000000000000000000000000000008152fd5b6004847fd92e233d000000000000000000000000000000000000000000000000000000008152fd5b503461038e576101807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5760405190610180820182811067ffffffffffffffff8211176125b0576040526123b6612b22565b82526123c0612b45565b90602083019182526123d0612b68565b90604084019182526123e0612c22565b90606085019182526123f0612d80565b608086019081526123ff612d97565b60a0870190815261240e612b9e565b60c0880190815261241d612dae565b9160e0890192835261242d612bb1565b936101008a0194855261012435957fffffffffffffffffffffffffffffffff000000000000000000000000000000008716870361038e57506101208a019586526101408a01966101443588526101608b0198610164358a526040519a60208c019c7fe84b591331d1db1da9ffb7a95e51db77639f044214f72de64a7c61d6917782e58e525173ffffffffffffffffffffffffffffffffffffffff1660408d01525173ffffffffffffffffffffffffffffffffffffffff1660608c01525173ffffffffffffffffffffffffffffffffffffffff1660808b0152516fffffffffffffffffffffffffffffffff1660a08a01525167ffffffffffffffff1660c08901525167ffffffffffffffff1660e08801525163ffffffff166101008701525167ffffffffffffffff166101208601525163ffffffff16610140850152517fffffffffffffffffffffffffffffffff000000000000000000000000000000001661016084015251610180830152516101a08201526101a08152611e206101c082612f8a565b6024827f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b5060607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576108ae612613612b22565b61261b612be4565b612623612c03565b916117eb6117e66fffffffffffffffffffffffffffffffff85166fffffffffffffffffffffffffffffffff8516612f50565b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5761268d612b22565b73ffffffffffffffffffffffffffffffffffffffff6126ab826137c8565b1633036103665773ffffffffffffffffffffffffffffffffffffffff1680825260026020526001604083200167ffffffffffffffff815460a01c1661278d5760207f88b1d573db1a707832e5151c5be4deadc79ca44d3e5c48960fb699a158eefd70916127387f000000000000000000000000000000000000000000000000000000000000000042612f50565b81547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff1660a082901b7bffffffffffffffff00000000000000000000000000000000000000001617909155604051908152a280f35b6004837fe47b668b000000000000000000000000000000000000000000000000000000008152fd5b506108ae6127c236612cc3565b93610d746fffffffffffffffffffffffffffffffff86959395166131a0565b503461038e57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461038e576128a061289361284f36612c41565b50506040805173ffffffffffffffffffffffffffffffffffffffff9586168152948616602086015233908501525060e01c6060830152608090912091939092909190565b61289b6135b5565b613697565b806128d5575073ffffffffffffffffffffffffffffffffffffffff9060801c9116825260046020526040822090815401905580f35b6115bd9160801c90613721565b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57602090610adb612920612b22565b9133815260048452604081205492839133815260048652604081205560405182815273ffffffffffffffffffffffffffffffffffffffff8216907f484decdc1e9549e1866295f6f86c889ded3f7de410e7488a7a415978589dc8fd873392a3613468565b8234612af6576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112612af6576129bd612b22565b916129c6612b45565b6129ce612b68565b6129d6612b8b565b916129df612bc5565b9360a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff5c360112612af65773ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168015612afa57612a4f613180565b90803b15612af65760e4835f819360ff82967fd505accf00000000000000000000000000000000000000000000000000000000855233600486015230602486015260a435604486015260c43560648601521660848401526101043560a48401526101243560c48401525af1612ae0575b506108ae9495610d746fffffffffffffffffffffffffffffffff86166131a0565b6108ae95505f612aef91612f8a565b5f94612abf565b5f80fd5b7f3ede3030000000000000000000000000000000000000000000000000000000005f5260045ffd5b6004359073ffffffffffffffffffffffffffffffffffffffff82168203612af657565b6024359073ffffffffffffffffffffffffffffffffffffffff82168203612af657565b6044359073ffffffffffffffffffffffffffffffffffffffff82168203612af657565b6064359063ffffffff82168203612af657565b60c4359063ffffffff82168203612af657565b610104359063ffffffff82168203612af657565b608435906fffffffffffffffffffffffffffffffff82168203612af657565b602435906fffffffffffffffffffffffffffffffff82168203612af657565b604435906fffffffffffffffffffffffffffffffff82168203612af657565b606435906fffffffffffffffffffffffffffffffff82168203612af657565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60e0910112612af65760043573ffffffffffffffffffffffffffffffffffffffff81168103612af6579060243573ffffffffffffffffffffffffffffffffffffffff81168103612af6579060443590606435906084359060a4359060c43590565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60a0910112612af65760043573ffffffffffffffffffffffffffffffffffffffff81168103612af6579060243573ffffffffffffffffffffffffffffffffffffffff81168103612af6579060443573ffffffffffffffffffffffffffffffffffffffff81168103612af6579060643563ffffffff81168103612af657906084356fffffffffffffffffffffffffffffffff81168103612af65790565b6084359067ffffffffffffffff82168203612af657565b60a4359067ffffffffffffffff82168203612af657565b60e4359067ffffffffffffffff82168203612af657565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc6080910112612af65760043573ffffffffffffffffffffffffffffffffffffffff81168103612af6579060243573ffffffffffffffffffffffffffffffffffffffff81168103612af6579060443573ffffffffffffffffffffffffffffffffffffffff81168103612af6579060643563ffffffff81168103612af65790565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc610120910112612af65760043573ffffffffffffffffffffffffffffffffffffffff81168103612af6579060243573ffffffffffffffffffffffffffffffffffffffff81168103612af6579060443590606435906084359060a4359060c4359060e435906101043590565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b929190612f4b602091604086526040860190612ef1565b930152565b91908201809211612f5d57565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117612fcb57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b8115613002570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b67ffffffffffffffff8111612fcb5760051b60200190565b949263ffffffff9073ffffffffffffffffffffffffffffffffffffffff6fffffffffffffffffffffffffffffffff9496939681604051988160208b019b7fe585acc9de54028a857d000d527f7875c350758113525dbec68bde647a2dfd9b8d521660408b01521660608901521660808701521660a08501521660c083015260e082015260e081526130da61010082612f8a565b51902090565b9290916fffffffffffffffffffffffffffffffff90816040519473ffffffffffffffffffffffffffffffffffffffff60208701977f535ec4b59969f91bb3f2860c8ddcf6640411aeaa89b512602282a847541f920d895216604087015216606085015216608083015260a082015260a081526130da60c082612f8a565b60643573ffffffffffffffffffffffffffffffffffffffff81168103612af65790565b60e43560ff81168103612af65790565b60a43560ff81168103612af65790565b7f00000000000000000000000000000000000000000000000000000000000000009073ffffffffffffffffffffffffffffffffffffffff82161561328d573461325d576131eb614e56565b6040519282606052306040523360601b602c526f23b872dd000000000000000000000000600c5260205f6064601c82855af1908160015f5114161561323f575b505061323d925f606052604052614e90565b565b3b153d171015613250575f8061322b565b637939f4245f526004601cfd5b7f195a3ca1000000000000000000000000000000000000000000000000000000005f52346004525f60245260445ffd5b80915034036132995750565b7f195a3ca1000000000000000000000000000000000000000000000000000000005f523460045260245260445ffd5b9193909373ffffffffffffffffffffffffffffffffffffffff8316928315801561344a575b801561342c575b6134045773ffffffffffffffffffffffffffffffffffffffff826fffffffffffffffffffffffffffffffff7f900749bd82491f325620429e840683576a6463f70f10bf7ec40b8a9566e59da39561338a896060978c8798919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b5f52600360205260405f2080547fffffffffffffffffffffffff00000000000000000000000000000000ffffffff73ffffffffffffffffffffffffffffffff000000006133dc85878560201c16613aba565b60201b16911617905563ffffffff604051991689521660208801525f604088015216951693a4565b7fd92e233d000000000000000000000000000000000000000000000000000000005f5260045ffd5b5073ffffffffffffffffffffffffffffffffffffffff8216156132f4565b5073ffffffffffffffffffffffffffffffffffffffff8616156132ed565b9073ffffffffffffffffffffffffffffffffffffffff82168015613404573014613530577f00000000000000000000000000000000000000000000000000000000000000009173ffffffffffffffffffffffffffffffffffffffff831661355d575f809350809281925af13d15613558573d67ffffffffffffffff8111612fcb576040519061351f601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200183612f8a565b81525f60203d92013e5b1561353057565b7f90b8ec18000000000000000000000000000000000000000000000000000000005f5260045ffd5b613529565b6014526034526fa9059cbb0000000000000000000000005f5260205f6044601082855af1908160015f51141615613597575b50505f603452565b3b153d1710156135a8575f8061358f565b6390b8ec185f526004601cfd5b304660a01b177f0000000000000000000000000000000000000000000000000000000000000000146136735760405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f7b0d6dd097a66ec46094261edb06469bff38be3efff75536647c40572fbbccba60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a081526130da60c082612f8a565b7f000000000000000000000000000000000000000000000000000000000000000090565b905f52600360205260405f206136b1600482548094614043565b91826136d5576136d2925060443560801c6064351791602435600435614eee565b90565b505090565b91905f52600360205260405f20916136f58284548093614043565b928361371b576136d29350604083013560801c6060840135179260208101359035614eee565b50505090565b907fffffffff000000000000000000000000000000000000000000000000000000008216917f03eb8b540000000000000000000000000000000000000000000000000000000083036137ae577bffffffffffffffffffffffffffffffffffffffffffffffffffffffff906040519360208501521660248301526044820152604481526136d2606482612f8a565b5050604051906020820152600481526136d2602482612f8a565b9073ffffffffffffffffffffffffffffffffffffffff82165f52600260205273ffffffffffffffffffffffffffffffffffffffff600160405f2001541691821561380f5750565b9150565b73ffffffffffffffffffffffffffffffffffffffff9093929316918215613404576fffffffffffffffffffffffffffffffff8116908115158061397b575b613953577f73884fbf40e5433ea6f75b9343f3208649c9b8430641c927f0ed89d4eac6945b9260409261393273ffffffffffffffffffffffffffffffffffffffff93875f5260026020526138f2865f20916fffffffffffffffffffffffffffffffff6138c08c82865416613aba565b167fffffffffffffffffffffffffffffffff00000000000000000000000000000000845416178355825460801c613aba565b6fffffffffffffffffffffffffffffffff7fffffffffffffffffffffffffffffffff0000000000000000000000000000000083549260801b169116179055565b6fffffffffffffffffffffffffffffffff84519716875260208701521693a3565b7ff8e6c23a000000000000000000000000000000000000000000000000000000005f5260045ffd5b5073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001615613851565b6042906139c46135b5565b90604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b927f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811692917f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613ab1576020935f9360ff608094604051948552811c601b0116868401526040830152606082015282805260015afa15613aa6575f5173ffffffffffffffffffffffffffffffffffffffff918216911681149081613a9f575090565b9050151590565b6040513d5f823e3d90fd5b50505050505f90565b6fffffffffffffffffffffffffffffffff16806fffffffffffffffffffffffffffffffff03916fffffffffffffffffffffffffffffffff8311612f5d576fffffffffffffffffffffffffffffffff80911692168211613b2e57016fffffffffffffffffffffffffffffffff8111612f5d5790565b7f06250401000000000000000000000000000000000000000000000000000000005f5260045ffd5b905f52600360205260405f2090613b71600483548093614954565b5080939180613b90575050613b8d918391602435600435614eee565b91565b94909350915050565b905f52600360205260405f20613bb28382548094614954565b5080949180613bd0575050918391836020613b8d9501359035614eee565b9590945092505050565b8051821015613bee5760209160051b010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b909260809273ffffffffffffffffffffffffffffffffffffffff6136d29695168352602083015260408201528160608201520190612ef1565b91908203918211612f5d57565b908215613dc757604051917f772ccf5d00000000000000000000000000000000000000000000000000000000835273ffffffffffffffffffffffffffffffffffffffff8216600484015260408360248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa928315613aa6575f905f94613dde575b50158015613dd6575b613dce57613da391613d7273ffffffffffffffffffffffffffffffffffffffff613d4d7f000000000000000000000000000000000000000000000000000000000000000042612ff8565b931694855f525f602052613d6d613d678560405f206150bc565b88612f50565b612ff8565b935f52600160205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f5260205260405f206150bc565b9080821015613dc75782613db78383613c54565b10156136d5576136d29250613c54565b5050505f90565b505050505f90565b508215613d03565b9350506040833d604011613e19575b81613dfa60409383612f8a565b81010312612af6578251928315158403612af65760200151925f613cfa565b3d9150613ded565b6064358060801b61401c578060801c9263ffffffff8416928315613ff3576044359167ffffffffffffffff831695864211613fc8576bffffffffffffffffffffffff169060a01c1015613f9f57613f399367ffffffffffffffff604294816040519560c4355f527fe08c7b17169b42a881f7c04f23022703e6fe6c39e3866b99a4b2dc07b1118f7087526040600460208901373360608801528060801c608088015260401c16978860a087015260c08601528060e01c60e086015260a01c1661010084015261012083015260205f20610140830152610160822060228301527f1901000000000000000000000000000000000000000000000000000000000000825260028201522060a43590608435906024356139fa565b15613f7a57606060405181608482372060c01c1015613f56575f90565b7f618c72420000000000000000000000000000000000000000000000000000000090565b507f37e8456b0000000000000000000000000000000000000000000000000000000090565b50505050507fd44e06290000000000000000000000000000000000000000000000000000000090565b505050505050507f8e45a9920000000000000000000000000000000000000000000000000000000090565b50505050507f1390f2a10000000000000000000000000000000000000000000000000000000090565b5050507f03f223fd0000000000000000000000000000000000000000000000000000000090565b91909160608201358060801b61422d578060801c9363ffffffff85169283156142035760408501359167ffffffffffffffff8316968742116141d7576bffffffffffffffffffffffff169060a01c10156141ad5761416a9367ffffffffffffffff604294816040519560c08a01355f527fe08c7b17169b42a881f7c04f23022703e6fe6c39e3866b99a4b2dc07b1118f70875260408a60208901373360608801528060801c608088015260401c16988960a087015260c08601528060e01c60e086015260a01c1661010084015261012083015260205f20610140830152610160822060228301527f19010000000000000000000000000000000000000000000000000000000000008252600282015220608083019260a081013591602085359201356139fa565b1561418757606090816040519182372060c01c1015613f56575f90565b50507f37e8456b0000000000000000000000000000000000000000000000000000000090565b5050505050507fd44e06290000000000000000000000000000000000000000000000000000000090565b50505050505050507f8e45a9920000000000000000000000000000000000000000000000000000000090565b5050505050507f1390f2a10000000000000000000000000000000000000000000000000000000090565b505050507f03f223fd0000000000000000000000000000000000000000000000000000000090565b93929391909180614330575073ffffffffffffffffffffffffffffffffffffffff82165f5260026020526142b86fffffffffffffffffffffffffffffffff60405f209560201c169454946fffffffffffffffffffffffffffffffff861690612f50565b9384841161430d575b505050818111156142f7576136d2917f03eb8b540000000000000000000000000000000000000000000000000000000017613721565b5050604051614307602082612f8a565b5f815290565b916143219161432794959360801c91613c61565b90612f50565b905f80806142c1565b93505050507fffffffff0000000000000000000000000000000000000000000000000000000060405191166020820152600481526136d2602482612f8a565b91905f61437c60046150eb565b938461494b5760c43560405190606435928360801b9160e4358452605383176020850152604084016101043581526052841760608601526080850180927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81018116155f1461474f576143fd87839060406060918051828501520151910152565b5f905b607f81116146f257805b6146da57506020820152608001929091905b83604052604435927fe84b591331d1db1da9ffb7a95e51db77639f044214f72de64a7c61d6917782e585526040600460208701373360608601528360801c9586608087015267ffffffffffffffff808660401c16958660a08901521660c08701528860e01c60e087015267ffffffffffffffff8960a01c1661010087015263ffffffff8960801c166101208701526101408601528651610160860152516101808501526101a0842060228501527f19010000000000000000000000000000000000000000000000000000000000008452600284015260428320905f90600193855b8281036146915750505080986bffffffffffffffffffffffff7fffffffffffffffffffffffff00000000000000000000000000000000000000007fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa087015199169860801b891760801c169060a01c101561466157506145869060a43590608435906024356139fa565b15614634571561460857827fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8091030160071c02926fffffffffffffffffffffffffffffffff84116145de575060a0015160801b171791565b7f062504010000000000000000000000000000000000000000000000000000000096509492505050565b507f618c7242000000000000000000000000000000000000000000000000000000009650929492505050565b507f37e8456b00000000000000000000000000000000000000000000000000000000975093959350505050565b7fd44e0629000000000000000000000000000000000000000000000000000000009a509698969750505050505050565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8091929350018381526080812092828460c01c10156146d2575b91906144fd565b5f95506146cb565b60408089208952842084526001918201911c8061440a565b6040808920895280852085528089208952808520855280892089528085208552808920895280852085528089208952808520855280892089528085208552808920895280852085528089208952842084526008918201911c614400565b939095809a99989796608060016147ed887f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b01915b6148098894829060406060918051828501520151910152565b826020820152019560017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83011b809118921461493257918160017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8e9f9c9a98969460809f9e9c9a98968f614916908461490c87957f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b8094030190615445565b019e8f97925092989a9c9f9e50509b929491939597999b6147f0565b61494391509a969798999a87615445565b91909161441c565b5050505f905f90565b92915f90614961816150eb565b9485614e4c5760c082013591604051916060820135938460801b9260e08101358552605384176020860152604085019061010081013582526052851760608701526080860180937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81018116155f14614c6b576149ec88839060406060918051828501520151910152565b5f905b607f8111614c0e57805b614bf657506020820152608001939192915b846040526040820135937fe84b591331d1db1da9ffb7a95e51db77639f044214f72de64a7c61d6917782e5865260408360208801373360608701528460801c9687608088015267ffffffffffffffff808760401c16968760a08a01521660c08801528960e01c60e088015267ffffffffffffffff8a60a01c1661010088015263ffffffff8a60801c166101208801526101408701528751610160870152516101808601526101a0852060228601527f19010000000000000000000000000000000000000000000000000000000000008552600285015260428420915f90600194865b828103614bad5750505080996bffffffffffffffffffffffff7fffffffffffffffffffffffff00000000000000000000000000000000000000007fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa08801519a169960801b8a1760801c169060a01c1015614b7c5750908160a061458693013591602060808301359201356139fa565b7fd44e0629000000000000000000000000000000000000000000000000000000009b50979997985050505050505050565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8091929350018481526080812092828460c01c1015614bee575b9190614aed565b5f9650614be7565b6040808a208a52852085526001918201911c806149f9565b6040808a208a528086208652808a208a528086208652808a208a528086208652808a208a528086208652808a208a528086208652808a208a528086208652808a208a528086208652808a208a52852085526008918201911c6149ef565b9b98959391879b98956001614d0d8f9d9a9d9694967f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b019d8e955b819d614d2c90829060406060918051828501520151910152565b866020820152608001957fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff016001901b8091189c14614e2d5760018d9e614e238e9f9e8f9061490c7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff917f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b019d9c8e95614d12565b919395989b979a50919395989b614e449088615445565b929192614a0b565b505050505f905f90565b5f5c60015f5d614e68576136d26151db565b7f65131287000000000000000000000000000000000000000000000000000000005f5260045ffd5b614e986151db565b9080821115614ee657614eaa91613c54565b818103614eb85750505f805d565b7f195a3ca1000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b50505f614eaa565b90929493915f6fffffffffffffffffffffffffffffffff84166fffffffffffffffffffffffffffffffff8860201c165f928183115f14614fc0575090614f35918786615228565b9687614fb8577f2f5a4bb09901d9e7ea1628cb27fbd9ad5d43513e08ff88664abc1d8fffc6ac8b9360209373ffffffffffffffffffffffffffffffffffffffff9363ffffffff85945b1690861b7fffffffffffffffffffffffff000000000000000000000000000000000000000089881b161717905560405195865216941692a3565b505050505050565b9873ffffffffffffffffffffffffffffffffffffffff93509360209463ffffffff85947f2f5a4bb09901d9e7ea1628cb27fbd9ad5d43513e08ff88664abc1d8fffc6ac8b98940391614f7e565b805191906020015f5b83811061502557505050505f90565b82615031828451613bda565b511461503f57600101615016565b50505050600190565b81156150775773ffffffffffffffffffffffffffffffffffffffff165f52600460205260405f20908154019055565b5050565b60208101518151907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8214612f5d576150b992600183019052613bda565b52565b54908160c01c145f146150e65777ffffffffffffffffffffffffffffffffffffffffffffffff1690565b505f90565b63ffffffff606082013560801c16608081116151b55760017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff911b017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60c0830135011015615190576040013567ffffffffffffffff16421161516c575f90565b7f8e45a9920000000000000000000000000000000000000000000000000000000090565b507f1390f2a10000000000000000000000000000000000000000000000000000000090565b50507f1390f2a10000000000000000000000000000000000000000000000000000000090565b306014526f70a082310000000000000000000000005f52602080602460107f00000000000000000000000000000000000000000000000000000000000000005afa601f3d11166020510290565b90929173ffffffffffffffffffffffffffffffffffffffff841692835f52600260205261526d60405f20926fffffffffffffffffffffffffffffffff84541690612f50565b94858211156153f7579061529c61528c8593855460801c948591613c61565b6152968884613c54565b97612f50565b8091116153cc57507f9110a7cd9ec313315baa1040eb432fcae759aee556f1dcd40e71a13e5a5a306692615362836fffffffffffffffffffffffffffffffff6153228973ffffffffffffffffffffffffffffffffffffffff967fffffffffffffffffffffffffffffffff0000000000000000000000000000000060209954168555613c54565b82546fffffffffffffffffffffffffffffffff16911660801b7fffffffffffffffffffffffffffffffff0000000000000000000000000000000016179055565b6153bf866153907f000000000000000000000000000000000000000000000000000000000000000042612ff8565b875f525f86526153a4828260405f2061550a565b875f526001865260405f208585165f52865260405f2061550a565b6040519586521693a35f90565b9450505050507f03eb8b54000000000000000000000000000000000000000000000000000000001790565b506fffffffffffffffffffffffffffffffff93508392506154189194613c54565b16167fffffffffffffffffffffffffffffffff000000000000000000000000000000008254161790555f90565b9060408201905b6007811161549257805b61545f57505050565b60408084208452822082527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0180615456565b6040808420845280832083528084208452808320835280842084528083208352808420845280832083528084208452808320835280842084528083208352808420845280832083528084208452822082527ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff80161544c565b9177ffffffffffffffffffffffffffffffffffffffffffffffff6155587fffffffffffffffff0000000000000000000000000000000000000000000000009261555385876150bc565b612f50565b169160c01b1617905556fea164736f6c6343000825000a'

/** keccak256 of the runtime code with zeros in all `ticketBrokerImmutables`. */
export const ticketBrokerRuntimeHash =
  '0x68e5b20ad69253fa4298e6bd3ebae59cdff1fb7d292b6f47ac8243ca5652d991'

/** Where in the runtime code a deployment writes values of its own, by name: words, from these bytes on. */
export const ticketBrokerImmutables =
  {
  "unlockPeriod": [
    1214,
    2587,
    7939,
    10003,
    10263
  ],
  "asset": [
    1969,
    3198,
    5902,
    8457,
    10785,
    12706,
    13454,
    20987
  ],
  "_epochLength": [
    5627,
    15656,
    21355
  ],
  "registry": [
    6270,
    14739,
    15560
  ],
  "_hereAtConstruction": [
    13757
  ],
  "_separatorAtConstruction": [
    13941
  ]
} as const

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
    "name": "memberCounts",
    "inputs": [],
    "outputs": [
      {
        "name": "current",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "next",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "later",
        "type": "uint64",
        "internalType": "uint64"
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
  '0x60e0346100ea57601f611cfd38819003918201601f19168301916001600160401b038311848410176100ee578084926060946040528339810103126100ea578051906040602082015191015191801580156100de575b6100bf57811580156100ce575b6100bf576301e1338083116100bf5760805260a05260c052604051611bfa90816101038239608051818181610e2b0152818161192b0152611aa9015260a05181818160ee01526106b6015260c05181818161065a0152611adf0152f35b630a7aaf0360e21b5f5260045ffd5b506001600160801b038211610062565b5062278d008111610055565b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c80630cbb0f831461144e57806317b937e61461126357806320c32d761461106e5780634331ed1f1461102e57806351b42b0014610e4e57806357d775f814610df657806358bb388a14610d835780637529d9df1461086f578063772ccf5d1461079a5780638e1e894714610719578063900cf0cf146106d9578063aa7517e114610681578063e36fe627146106255763f2c298be146100b3575f80fd5b6100bc36611534565b90335f52600160205260405f20546fffffffffffffffffffffffffffffffff81161590811591610610575b506105e8577f00000000000000000000000000000000000000000000000000000000000000008034106105b9575061011f8282611a0d565b610127611929565b916002830180931161036e576101d9604051610142816115b0565b6fffffffffffffffffffffffffffffffff348116825267ffffffffffffffff86811660208085019182526040808601938452335f908152600190925290209351905191517fffffffffffffffff00000000000000000000000000000000000000000000000060c09190911b16921677ffffffffffffffff0000000000000000000000000000000060809290921b9190911617179055565b335f52600260205260405f2067ffffffffffffffff821161058c576101fe81546116b9565b601f8111610549575b505f82601f81116001146104ab5780610252925f916104a0575b507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8260011b9260031b1c19161790565b90555b63978aab9260045260035f5260245f203368fbb67fda52d4bfb8bf3314610493573315610483575b8154906bffffffffffffffffffffffff8216908360205281156103cc575b805f5260405f209182541561039b5750505050505b6102c06102bb611929565b611b39565b5f5460c01c67ffffffffffffffff811461036e577ff815c62c815721df19419e55df8335668299067048bb50a723cf723eed99871a92610348600161035a930177ffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffffff0000000000000000000000000000000000000000000000005f549260c01b169116175f55565b60405192606084526060840191611725565b9234602083015260408201528033930390a2005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b60011c9182600101905581156103bc5760601b9083015560020190556102b0565b91505060601b60031790556102b0565b9180915060601c9081156104775782821461046e5760018401805460601c90811561045f5750838114610455576002850190815460601c918215610445575084821461043a576007935f52600160405f20555f52600260405f20555f52600360405f2055179060079061029b565b5050505050506102b0565b95505050505060601b90556102b0565b50505050506102b0565b945050505060601b90556102b0565b505050506102b0565b505060601b90556102b0565b5068fbb67fda52d4bfb8bf61027d565b63f5a267f15f526004601cfd5b90508501355f610221565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01690825f528360205f20925f5b81811061052e5750106104f6575b5050600182811b019055610255565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88560031b161c19908501351690555f806104e7565b878401358555600190940193602093840193879350016104d9565b828111156102075761057e90825f5260205f2090601f850160051c9060208610610584575b601f82910160051c03910161170a565b5f610207565b5f915061056e565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f9901e611000000000000000000000000000000000000000000000000000000005f523460045260245260445ffd5b7f3a81d6fc000000000000000000000000000000000000000000000000000000005f5260045ffd5b905061061a611929565b9060c01c115f6100e7565b3461067d575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261067d5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5f80fd5b3461067d575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261067d5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461067d575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261067d576020610711611929565b604051908152f35b3461067d575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261067d5761074f611929565b67ffffffffffffffff61076182611a53565b166001820180921161036e5767ffffffffffffffff610781606093611a53565b165f5460c01c9060405192835260208301526040820152f35b3461067d5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261067d5760043573ffffffffffffffffffffffffffffffffffffffff811680910361067d57604080916107f6611929565b905f52600160205280825f2083519061080e826115b0565b54906fffffffffffffffffffffffffffffffff8216815267ffffffffffffffff8260801c169182602083015260c01c948591015211159182610863575b5061085590611a53565b825191151582526020820152f35b8110915061085561084b565b3461067d5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261067d5760043573ffffffffffffffffffffffffffffffffffffffff811680820361067d57335f52600160205260405f2054916fffffffffffffffffffffffffffffffff8316928315610d5b5760c01c67ffffffffffffffff8114610d335761090290611aa7565b804210610d0857508115610ce057335f52600160205260405f2091836fffffffffffffffffffffffffffffffff84541603926fffffffffffffffffffffffffffffffff841161036e57836fffffffffffffffffffffffffffffffff91828796167fffffffffffffffffffffffffffffffff000000000000000000000000000000008254161790551615610a58575b5f8093819382936040518381527f18a84ebd465ec25e8f07cad74201091eea4db56b716baa5a07a0995ccd051e1e60203392a35af13d15610a53573d67ffffffffffffffff811161058c5760405190610a11601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016602001836115e8565b81525f60203d92013e5b15610a2b57602090604051908152f35b7f90b8ec18000000000000000000000000000000000000000000000000000000005f5260045ffd5b610a1b565b915063978aab9260045260035f5260245f20913368fbb67fda52d4bfb8bf3314610493575f9384938493849388933315610ccf575b8054906bffffffffffffffffffffffff821615916b7fffffffffffffffffffffff8160011c16937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8501918260011b94610c685750826020528852604088209283548015610c5d5789956001937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff830103610bdd575b50507fffffffffffffffffffffffffffffffffffffffff00000000000000000000000083541617179055555b338452600260205260408420610b6581546116b9565b9081610b7a575b505093509350935050610990565b81601f879311600114610b915750555b8880610b6c565b81835260208320610bcd91601f0160051c7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff019060010161170a565b8082528160208120915555610b8a565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90850101547fffffffffffffffffffffffffffffffffffffffff00000000000000000000000081167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff838701015560601c865260408620558d80610b23565b505050505050610b4f565b9293509350508260019160601c14610cb657810182815460601c14610ca4575060020190815460601c14610c9c5750610b4f565b849055610b4f565b90869250600201908154905555610b4f565b8692506002908201918254815501908154905555610b4f565b68fbb67fda52d4bfb8bf9150610a8d565b7fd92e233d000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f2097f6ac000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fddecb6e6000000000000000000000000000000000000000000000000000000005f5260045ffd5b7faba47339000000000000000000000000000000000000000000000000000000005f5260045ffd5b3461067d5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261067d5760043573ffffffffffffffffffffffffffffffffffffffff8116810361067d57610dde610df291611763565b604051918291602083526020830190611486565b0390f35b3461067d575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261067d5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461067d575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261067d57335f526001602052610e9060405f206119f8565b335f52600160205260405f20610ea4611929565b67ffffffffffffffff825460801c166001820191828111918261036e578381111561101c57906102bb610f1b92955b805477ffffffffffffffffffffffffffffffffffffffffffffffff1660c088901b7fffffffffffffffff00000000000000000000000000000000000000000000000016179055565b610f73610f2b5f5460c01c611b04565b77ffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffffff0000000000000000000000000000000000000000000000005f549260c01b169116175f55565b61036e578114610fba575b610f8781611aa7565b60405191825260208201527f53fa1cfa66e5081df8b64f227c916332fd30af547156907cbf24a45dd23b116860403392a2005b610fd167ffffffffffffffff5f5460801c16611b04565b7fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff000000000000000000000000000000005f549260801b169116175f55610f7e565b509050610f1b5f916102bb8495610ed3565b3461067d575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261067d576020610711611069611929565b611a53565b3461067d5761107c36611534565b335f52600160205261109060405f206119f8565b61109a8183611a0d565b335f52600260205260405f209167ffffffffffffffff821161058c576110c083546116b9565b601f8111611229575b505f92601f831160011461116457906111549161113b84807f48e2e8031054110031b8730f29c7961d4d88d5d56cd3fde6a5f8e037c08f1b6496975f9161115957507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8260011b9260031b1c19161790565b90555b6040519182916020835233956020840191611725565b0390a2005b905084013588610221565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08316815f5260205f20905f5b81811061121157509084957f48e2e8031054110031b8730f29c7961d4d88d5d56cd3fde6a5f8e037c08f1b6495611154959493106111d9575b5050600185811b01905561113e565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88860031b161c199084013516905585806111ca565b84870135835560209687019660019093019201611191565b828111156110c95761125d90845f5260205f2090601f850160051c906020861061058457601f82910160051c03910161170a565b836110c9565b3461067d5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261067d576004356024356112a0611982565b8281811015611446576112b2916115a3565b8082101561143e5750905b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06113006112ea84611629565b936112f860405195866115e8565b808552611629565b015f5b8181106114275750505f5b82518110156113a457611321818361166b565b9063978aab9260045260035f528160245f20015460601c91611341611982565b111561137c576113608268fbb67fda52d4bfb8bf600194141502611763565b61136a8286611678565b526113758185611678565b500161130e565b7f4e23d035000000000000000000000000000000000000000000000000000000005f5260045ffd5b826040518091602082016020835281518091526040830190602060408260051b8601019301915f905b8282106113dc57505050500390f35b91936020611417827fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc060019597998495030186528851611486565b96019201920185949391926113cd565b602090611432611641565b82828701015201611303565b9050906112bd565b50505f6112b2565b3461067d575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261067d576020610711611982565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f6020608060c09573ffffffffffffffffffffffffffffffffffffffff81511686526fffffffffffffffffffffffffffffffff83820151168387015267ffffffffffffffff604082015116604087015267ffffffffffffffff6060820151166060870152015160a0608086015280519182918260a0880152018686015e5f8582860101520116010190565b9060207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc83011261067d5760043567ffffffffffffffff811161067d578260238201121561067d5780600401359267ffffffffffffffff841161067d576024848301011161067d576024019190565b9190820391821161036e57565b6060810190811067ffffffffffffffff82111761058c57604052565b60a0810190811067ffffffffffffffff82111761058c57604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761058c57604052565b67ffffffffffffffff811161058c5760051b60200190565b6040519061164e826115cc565b60606080835f81525f60208201525f60408201525f838201520152565b9190820180921161036e57565b805182101561168c5760209160051b010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b90600182811c92168015611700575b60208310146116d357565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f16916116c8565b5f5b82811061171857505050565b5f8282015560010161170c565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b73ffffffffffffffffffffffffffffffffffffffff90611781611641565b5016805f52600160205260405f206040519061179c826115b0565b546fffffffffffffffffffffffffffffffff811691828152602081019267ffffffffffffffff8360801c168452604082019260c01c8352156118eb5767ffffffffffffffff6fffffffffffffffffffffffffffffffff8192511693511691511690835f52600260205260405f209260405194611817866115cc565b855260208501526040840152606083015260405190815f82549261183a846116b9565b80845293600181169081156118ab5750600114611867575b5061185f925003826115e8565b608082015290565b90505f9291925260205f20905f915b81831061188f57505090602061185f928201015f611852565b6020919350806001915483858801015201910190918392611876565b6020935061185f9592507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0091501682840152151560051b8201015f611852565b505050506040516118fb816115cc565b5f81525f60208201525f60408201525f606082015260405161191e6020826115e8565b5f8152608082015290565b7f0000000000000000000000000000000000000000000000000000000000000000801561195557420490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b63978aab9260045260035f5260245f20908154916b7fffffffffffffffffffffff8360011c16926bffffffffffffffffffffffff81169060601c151715159060026001820154159101541591156119d7575050565b909192506001906119f357506002906119f05750600390565b90565b919050565b67ffffffffffffffff905460c01c03610d5b57565b508015908115611a47575b50611a1f57565b7f8a74c822000000000000000000000000000000000000000000000000000000005f5260045ffd5b6101009150115f611a18565b67ffffffffffffffff90611a6c5f5491838316906115a3565b8015611a8757600103611a805760801c1690565b60c01c1690565b5060401c1690565b5467ffffffffffffffff91611a6c90828416906115a3565b7f00000000000000000000000000000000000000000000000000000000000000009081810291818304149015171561036e576119f0907f00000000000000000000000000000000000000000000000000000000000000009061166b565b67ffffffffffffffff16801561036e577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190565b611b43815f611a8f565b906001810180821161036e57611b59905f611a8f565b7fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff00000000000000000000000000000000805f549360801b16169116175f557fffffffffffffffffffffffffffffffff000000000000000000000000000000006fffffffffffffffff000000000000000067ffffffffffffffff5f5493169360401b16911617175f5556fea164736f6c6343000825000a'

/** keccak256 of the runtime code with zeros in all `recipientRegistryImmutables`. */
export const recipientRegistryRuntimeHash =
  '0xc31d1259abaa92b009b9b0ecad4779ce244c51c86a16494ebadfe019e1e41fb5'

/** Where in the runtime code a deployment writes values of its own, by name: words, from these bytes on. */
export const recipientRegistryImmutables =
  {
  "minimumBond": [
    238,
    1718
  ],
  "bondDelay": [
    1626,
    6879
  ],
  "epochLength": [
    3627,
    6443,
    6825
  ]
} as const
